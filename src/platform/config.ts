import { resolve } from 'node:path'
import { z } from 'zod'
import { isNetwork } from './proxy.ts'

const Environment = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  DATA_DIR: z.string().default('data'),
  DATABASE_URL: z.string().optional(),
  PUBLIC_URL: z.url().optional(),
  TRUSTED_PROXY: z
    .string()
    .default('')
    .transform((list) =>
      list
        .split(',')
        .map((one) => one.trim())
        .filter(Boolean),
    )
    .refine((list) => list.every(isNetwork)),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('warn'),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.email().default('thi-dua@localhost.localdomain'),
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
  /** Addresses and networks of proxies whose word on who asked is taken. */
  trustedProxies: readonly string[]
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug'
  /** The post: `smtp://user:password@host:587`, and the address letters come from. Absent: nobody gets letters. */
  mail?: { url: string; from: string }
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
  const { HOST, PORT, DATA_DIR, DATABASE_URL, PUBLIC_URL, TRUSTED_PROXY, LOG_LEVEL, SMTP_URL, MAIL_FROM } = parsed.data
  return {
    host: HOST,
    port: PORT,
    dataDir: resolve(DATA_DIR),
    databaseUrl: DATABASE_URL ?? null,
    publicUrl: PUBLIC_URL ?? null,
    trustedProxies: TRUSTED_PROXY,
    logLevel: LOG_LEVEL,
    ...(SMTP_URL ? { mail: { url: SMTP_URL, from: MAIL_FROM } } : {}),
  }
}
