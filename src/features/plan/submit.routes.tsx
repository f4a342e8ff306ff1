import { Hono } from 'hono'
import { z } from 'zod'
import { requireRole } from '#platform/context.ts'
import type { AppContext, AppEnv } from '#platform/http.ts'
import { receiveUpload, type Upload } from '#platform/upload.ts'
import { maxFileBytes } from '#reading/files/limits.ts'
import { contentDisposition } from './content-disposition.ts'
import { factText } from './fact.messages.ts'
import { NewPlanPage } from './new-plan.page.tsx'
import { loadOriginal } from './original.queries.ts'
import { planText } from './plan.messages.ts'
import { startBlankPlan, submitDocument, submitKept } from './submit-document.command.ts'

const Typed = z.object({
  text: z.string().optional(),
  name: z.string().max(500).optional(),
})
type Typed = z.infer<typeof Typed> & { file?: Upload['file'] }

/** Of pasted text, in bytes. */
const longestText = 600 * 1024

const frame = (c: AppContext) => ({ locale: c.var.locale, view: c.var.view })

/** How a plan comes in, and how its original goes out again. */
export const submitRoutes = new Hono<AppEnv>()
  .get('/plans/new', (c) => {
    requireRole(c.var.ctx, 'officer')
    return c.html(<NewPlanPage {...frame(c)} />)
  })
  .post('/plans', async (c) => {
    requireRole(c.var.ctx, 'officer')
    const typed = await typedIn(c)
    const problem = problemOf(typed)
    if (problem) return refuse(c, typed, problem)
    const { documentId } = await takeIn(c, typed)
    return c.redirect(`/plans/${documentId}`, 303)
  })
  .get('/plans/:id/file', async (c) => {
    const { id } = z.object({ id: z.uuid() }).parse(c.req.param())
    const { name, bytes } = await loadOriginal(c.var.ctx, c.var.services.files, id)
    return c.body(new Uint8Array(bytes), 200, {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': contentDisposition(name),
    })
  })

type Field = 'file' | 'text' | 'name'
type Problem = { field: Field; code: 'file-empty' | 'text-empty' | 'field-empty' }

/** The field that is in the form is the way that was chosen. */
function problemOf({ file, text, name }: Typed): Problem | null {
  if (file) return file.size === 0 ? { field: 'file', code: 'file-empty' } : null
  if (text !== undefined) return text.trim() === '' ? { field: 'text', code: 'text-empty' } : null
  return name?.trim() ? null : { field: 'name', code: 'field-empty' }
}

function refuse(c: AppContext, { text, name }: Typed, { field, code }: Problem) {
  const errors = { [field]: factText[c.var.locale].problem[code] }
  return c.html(<NewPlanPage {...frame(c)} pasted={text} name={name} errors={errors} />, 422)
}

/** A file goes to the store as it comes in; pasted text and a name come as an ordinary form. */
async function typedIn(c: AppContext): Promise<Typed> {
  const { ctx, services } = c.var
  if (!c.req.header('content-type')?.startsWith('multipart/')) return Typed.parse(await c.req.parseBody())
  const { file, fields } = await receiveUpload(c.req.raw, {
    keep: (chunks) => services.files.keep(ctx.tenantId, chunks),
    mostFileBytes: maxFileBytes,
    mostFieldBytes: longestText,
  })
  return { ...Typed.parse(fields), ...(file && { file }) }
}

async function takeIn(c: AppContext, { file, text, name }: Typed): Promise<{ documentId: string }> {
  const { ctx, services, locale } = c.var
  if (name !== undefined) return startBlankPlan(ctx, { name: name.trim() })
  const { documentId } = file
    ? await submitKept(ctx, { ...file, name: file.name.normalize('NFC') })
    : await submitDocument(ctx, services.files, {
        name: planText[locale].pastedName,
        bytes: new TextEncoder().encode(text),
      })
  await services.jobs.add('read-document', { tenantId: ctx.tenantId, documentId }, documentId)
  return { documentId }
}
