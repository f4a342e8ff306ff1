import { startUpSentence } from './start-up.messages.ts'
import { StartUpError } from './start-up.ts'

/** The sentence, in Vietnamese and in English, with which the program gives up starting. */
export function explainStartUp(error: unknown): string {
  if (error instanceof StartUpError) return `${startUpSentence(error, 'vi')}\n${startUpSentence(error, 'en')}`
  const text = error instanceof Error ? error.message : String(error)
  return `Không khởi động được: ${text}\nCould not start: ${text}`
}
