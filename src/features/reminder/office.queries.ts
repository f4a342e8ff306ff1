import type { Db } from '#platform/db.ts'

/** Every office, "Xã An Hưng". Names of offices are public and stand outside every tenant. */
export async function listOfficeNames(db: Db): Promise<{ id: string; name: string }[]> {
  const rows = await db.selectFrom('tenant').select(['id', 'unit_kind', 'name']).orderBy('id').execute()
  return rows.map(({ id, unit_kind, name }) => ({ id, name: `${capital(unit_kind)} ${name}` }))
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
