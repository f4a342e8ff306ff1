import type { Child } from 'hono/jsx'

export type ProgressProps = {
  /** "Đang đọc bản chụp, trang 4 trên 7" */
  label: string
  value: number
  max: number
  /** "còn khoảng 20 giây" */
  remaining?: string | undefined
  /** That one may leave, how to stop. */
  children?: Child
}

/** Long work: where it is, how long, and that it can be left. */
export function Progress({ label, value, max, remaining, children }: ProgressProps) {
  return (
    <div class="sheet max-w-2xl p-5">
      <p class="flex flex-wrap items-baseline justify-between gap-x-4">
        <strong>{label}</strong>
        {remaining && <span class="text-sm text-muted">{remaining}</span>}
      </p>
      <progress class="progress mt-2" value={value} max={max} aria-label={label} />
      {children && <div class="mt-3 text-muted">{children}</div>}
    </div>
  )
}
