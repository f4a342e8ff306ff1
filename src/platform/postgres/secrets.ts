import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { readJson, writeJson } from './json-file.ts'

/**
 * The secret of that name in `secrets.json` (mode 0600) of the data folder: 192 random bits, made at the first call.
 * Call only while holding the data folder, and one call at a time.
 */
export async function keptSecret(dataDir: string, name: string): Promise<string> {
  const file = join(dataDir, 'secrets.json')
  const secrets = (await readJson<Record<string, string>>(file)) ?? {}
  const known = secrets[name]
  if (known) return known
  const secret = randomBytes(24).toString('base64url')
  await writeJson(file, { ...secrets, [name]: secret })
  return secret
}
