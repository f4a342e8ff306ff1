import { betterAuth } from 'better-auth'
import { APIError, createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { twoFactor, username } from 'better-auth/plugins'
import { z } from 'zod'
import { derivedSecret } from '#platform/derived-secret.ts'
import type { Services } from '#platform/http.ts'
import { newId } from '#platform/ids.ts'
import { keptSecret } from '#platform/postgres/secrets.ts'
import { hashPassword, verifyPassword } from './password.adapter.ts'
import { isUserName, normalUserName } from './user-name.ts'

/** Where our own routes write the address of the socket for the library to read; no client's header reaches it. */
export const addressHeader = 'x-thidua-address'

const sessionSeconds = 7 * 24 * 3600

/** Opens a session for an account without its password. Called by our own commands only: it has no path. */
const openSession = {
  id: 'open-session',
  endpoints: {
    openSession: createAuthEndpoint.serverOnly(
      { method: 'POST', body: z.object({ accountId: z.uuid() }) },
      async (ctx) => {
        const user = await ctx.context.internalAdapter.findUserById(ctx.body.accountId)
        if (!user) return ctx.json({ opened: false })
        const session = await ctx.context.internalAdapter.createSession(user.id)
        await setSessionCookie(ctx, { session, user })
        return ctx.json({ opened: true })
      },
    ),
  },
} as const

const user = {
  modelName: 'account',
  fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
  additionalFields: {
    mustChangePassword: { type: 'boolean', required: false, input: false, fieldName: 'must_change_password' },
    sampleLabel: { type: 'string', required: false, input: false, fieldName: 'sample_label' },
  },
} as const

const session = {
  modelName: 'account_session',
  expiresIn: sessionSeconds,
  fields: {
    userId: 'account_id',
    expiresAt: 'expires_at',
    ipAddress: 'ip_address',
    userAgent: 'user_agent',
    createdAt: 'created_at',
    updatedAt: 'updated_at',
  },
  additionalFields: {
    officeId: { type: 'string', required: false, input: false, fieldName: 'office_id' },
    membershipId: { type: 'string', required: false, input: false, fieldName: 'membership_id' },
    lockedAt: { type: 'date', required: false, input: false, fieldName: 'locked_at' },
    lastSeenAt: { type: 'date', required: false, input: false, fieldName: 'last_seen_at' },
  },
} as const

const account = {
  modelName: 'account_credential',
  fields: {
    userId: 'account_id',
    providerId: 'provider',
    accountId: 'provider_account_id',
    accessToken: 'access_token',
    refreshToken: 'refresh_token',
    idToken: 'id_token',
    accessTokenExpiresAt: 'access_token_expires_at',
    refreshTokenExpiresAt: 'refresh_token_expires_at',
    createdAt: 'created_at',
    updatedAt: 'updated_at',
  },
} as const

const verification = {
  modelName: 'account_verification',
  fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
} as const

const userNames = username({
  usernameNormalization: normalUserName,
  usernameValidator: (name) => isUserName(normalUserName(name)),
  maxUsernameLength: 40,
  displayUsername: false,
  schema: { user: { fields: { username: 'user_name' } } },
})

const secondFactor = twoFactor({
  issuer: 'Thi Đua',
  // Ten wrong codes would lock the person out together with the thief; our own limits slow the thief alone.
  accountLockout: { enabled: false },
  schema: {
    user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
    twoFactor: {
      modelName: 'account_two_factor',
      fields: {
        userId: 'account_id',
        backupCodes: 'recovery_codes',
        failedVerificationCount: 'failures',
        lockedUntil: 'locked_until',
      },
    },
  },
})

/** The account library on the program's own database, under our names for its tables. */
export async function createAuth({ config, db }: Pick<Services, 'config' | 'db'>) {
  // Nodes that share a database must accept one another's sessions.
  const secret = config.databaseUrl
    ? derivedSecret(config.databaseUrl, 'session')
    : await keptSecret(config.dataDir, 'session')
  return betterAuth({
    appName: 'Thi Đua',
    secret,
    baseURL: config.publicUrl ?? `http://localhost:${config.port}`,
    database: { db, type: 'postgres', transaction: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 10,
      maxPasswordLength: 200,
      password: { hash: hashPassword, verify: ({ hash, password }) => verifyPassword(password, hash) },
    },
    user,
    session,
    account,
    verification,
    plugins: [userNames, secondFactor, openSession],
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    advanced: {
      cookiePrefix: 'thidua',
      useSecureCookies: config.publicUrl?.startsWith('https:') ?? false,
      database: { generateId: () => newId(), joins: true },
      ipAddress: { ipAddressHeaders: [addressHeader] },
    },
  })
}

export type Auth = Awaited<ReturnType<typeof createAuth>>

const built = new WeakMap<object, Promise<Auth>>()

/** The one instance that belongs to these services. */
export function authOf(services: Pick<Services, 'config' | 'db'>): Promise<Auth> {
  const known = built.get(services)
  if (known) return known
  const auth = createAuth(services)
  built.set(services, auth)
  return auth
}

/** The library's answer, or null where it refuses. */
export async function orNull<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof APIError) return null
    throw error
  }
}
