import { resolve } from 'node:path'
import { z } from 'zod'

const Environment = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  DATA_DIR: z.string().default('data'),
  DATABASE_URL: z.string().optional(),
  PUBLIC_URL: z.url().optional(),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('warn'),
})

export type Config = {
  host: string
  port: number
  /** Absolute path of the folder that holds the database, the uploaded files and the secrets. */
  dataDir: string
  /** An external PostgreSQL; null starts the embedded one. */
  databaseUrl: string | null
  /** The address people type, when it is not `http://localhost:PORT`. */
  publicUrl: string | null
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug'
}

export class ConfigError extends Error {
  override name = 'ConfigError'
}

/** Parses the environment once. Throws a {@link ConfigError} that names every variable that does not fit. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  // An empty variable counts as not set, as it does for most people who write `.env` files.
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = Environment.safeParse(set)
  if (!parsed.success) {
    const names = parsed.error.issues.map((issue) => issue.path.join('.'))
    throw new ConfigError(
      `Biến môi trường không hợp lệ (invalid environment variable): ${[...new Set(names)].join(', ')}`,
    )
  }
  const { HOST, PORT, DATA_DIR, DATABASE_URL, PUBLIC_URL, LOG_LEVEL } = parsed.data
  return {
    host: HOST,
    port: PORT,
    dataDir: resolve(DATA_DIR),
    databaseUrl: DATABASE_URL ?? null,
    publicUrl: PUBLIC_URL ?? null,
    logLevel: LOG_LEVEL,
  }
}
