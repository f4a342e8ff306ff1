import { createTransport } from 'nodemailer'

export type Letter = {
  /** The same at every attempt, so that a post that has it already can tell. */
  id: string
  to: string
  subject: string
  text: string
}

export type Post = {
  /** Throws {@link PostError} when the letter could not be handed over. */
  send(letter: Letter): Promise<void>
  close(): void
}

/** `final`: the post will never take this letter, such as one to an address that does not exist. */
export class PostError extends Error {
  override name = 'PostError'
  readonly final: boolean

  constructor(message: string, final: boolean) {
    super(message)
    this.final = final
  }
}

/** Hands letters to a mail server. One connection is kept for the letters of one run. */
export function openPost({ url, from }: { url: string; from: string }): Post {
  const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }
  const transport = createTransport({ url, pool: true, maxConnections: 1, ...patience })
  const host = from.split('@')[1] ?? 'localhost'
  return {
    async send({ id, to, subject, text }) {
      const headers = { 'Auto-Submitted': 'auto-generated' }
      try {
        await transport.sendMail({ from, to, subject, text, headers, messageId: `<${id}@${host}>` })
      } catch (error) {
        throw new PostError(error instanceof Error ? error.message : String(error), refusedForGood(error))
      }
    },
    close: () => transport.close(),
  }
}

/** 5xx about the recipient or the letter; a password that is wrong can be put right. */
function refusedForGood(error: unknown): boolean {
  const { responseCode, code } = error as { responseCode?: number; code?: string }
  return code !== 'EAUTH' && responseCode !== undefined && responseCode >= 500 && responseCode !== 530
}
