import { join } from 'node:path'
import { resetPassword } from '#features/access/manage-account.command.ts'
import { verifyChain } from '#features/audit-log/verify-chain.command.ts'
import { listTenants } from '#features/movement/movement.queries.ts'
import { readConfig } from '#platform/config.ts'
import { lockDataFolder } from '#platform/data-folder.ts'
import { type Db, openDatabase, transact } from '#platform/db.ts'
import { migrate } from '#platform/migrate.ts'
import { runningOwnerUrl, startEmbedded } from '#platform/postgres/embedded.ts'
import { UsageError } from './usage.ts'

const silent = { info() {}, warn() {}, error() {} }

/** Gives an account a new temporary password, printed once. For the one at the machine, where nobody can sign in. */
export function resetAccountPassword([userName]: string[]): Promise<number> {
  if (!userName) throw new UsageError()
  return withDatabase(async (db) => {
    const reset = await resetPassword(db, userName)
    if (!reset) process.stderr.write(`Không có tài khoản "${userName}".\n`)
    else
      process.stdout.write(
        `Mật khẩu tạm của ${userName}: ${reset.password}\nĐăng nhập xong, phần mềm yêu cầu đổi ngay.\n`,
      )
    return reset ? 0 : 1
  })
}

/** Recomputes the hash chain of every office's log. Exit 1 when one is broken. */
export function verifyAudit(): Promise<number> {
  return withDatabase(async (db) => {
    let worst = 0
    for (const { id, name } of await listTenants(db)) {
      const entry = { tenantId: id, actorId: null, role: 'admin' }
      const { entries, broken, root } = await transact(db, entry, (tx) => verifyChain(tx, id))
      const verdict = broken ? `ĐỨT tại mục ${broken.sequence} (${broken.reason})` : `đúng, gốc ${root.slice(0, 16)}`
      process.stdout.write(`${name}: ${entries} mục, ${verdict}\n`)
      if (broken) worst = 1
    }
    return worst
  })
}

/** The database of this data folder: the server that runs, or one started for as long as the work takes. */
async function withDatabase(work: (db: Db) => Promise<number>): Promise<number> {
  const config = readConfig(process.env)
  const running = config.databaseUrl ?? (await runningOwnerUrl(config.dataDir))
  const own = running ? null : await startOwn(config.dataDir)
  const { appUrl } = await migrate(running ?? own?.ownerUrl ?? '', join(import.meta.dirname, '../db/migrations'))
  const { db, close } = openDatabase(appUrl, () => {}, 2)
  try {
    return await work(db)
  } finally {
    await close()
    await own?.stop()
  }
}

async function startOwn(dataDir: string) {
  await lockDataFolder(dataDir)
  return startEmbedded({ dataDir, log: silent })
}
