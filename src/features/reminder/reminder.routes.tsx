import { Hono } from 'hono'
import { z } from 'zod'
import type { AppContext, AppEnv } from '#platform/http.ts'
import { loadNotices } from './notice-page.queries.ts'
import { readNotices } from './read-notices.command.ts'
import { RemindersPage } from './reminders.page.tsx'
import { setMailAddress } from './set-mail-address.command.ts'

const Read = z.object({ id: z.uuid().optional() })
// One line, one address: nothing that could add a header or a second reader.
const Address = z.object({ address: z.union([z.literal(''), z.string().trim().max(200).pipe(z.email())]) })

async function page(c: AppContext, refused?: string) {
  const data = await loadNotices(c.var.ctx)
  const { done } = c.req.query()
  const said = done === 'read' ? ('read' as const) : done === 'mail' ? ('mail' as const) : null
  const shown = { data, mailOn: c.var.services.config.mail !== undefined, done: said }
  return c.html(
    <RemindersPage locale={c.var.locale} view={c.var.view} {...shown} refused={refused} />,
    refused === undefined ? 200 : 422,
  )
}

export const reminderRoutes = new Hono<AppEnv>()
  .get('/reminders', (c) => page(c))
  .post('/reminders/read', async (c) => {
    const { id } = Read.parse(await c.req.parseBody())
    await readNotices(c.var.ctx, { id: id ?? null })
    return c.redirect('/reminders?done=read', 303)
  })
  .post('/reminders/mail-address', async (c) => {
    const body = await c.req.parseBody()
    const parsed = Address.safeParse(body)
    if (!parsed.success) return page(c, String(body.address ?? '').slice(0, 200))
    await setMailAddress(c.var.ctx, { address: parsed.data.address || null })
    return c.redirect('/reminders?done=mail', 303)
  })
