export type Tab = { href: string; label: string; count?: string | undefined; current?: boolean | undefined }

const look = 'flex min-h-12 items-center gap-2 whitespace-nowrap border-b-4 px-4'

/** Links, each with its own address. `label` names the group: "Phần của phong trào". */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav class="border-b border-line-strong" aria-label={label}>
      <ul class="scroll-x -mb-px flex gap-1">
        {tabs.map(({ href, label: name, count, current }) => (
          <li>
            <a
              href={href}
              aria-current={current ? 'page' : undefined}
              class={`${look} ${current ? 'border-primary font-bold text-primary' : 'border-transparent hover:border-line-strong'}`}
            >
              {name}
              {count && <span class="figures text-sm text-muted">{count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
