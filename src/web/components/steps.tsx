import type { Locale } from '../i18n.ts'
import { text } from '../web.messages.ts'
import { Icon } from './icon.tsx'

export type StepsProps = {
  locale: Locale
  steps: readonly string[]
  /** Index of the step one is at; those before are done. `steps.length` when all are. */
  current: number
}

const dot = 'grid size-7 flex-none place-items-center rounded-full text-sm font-bold'
const link = "max-sm:after:hidden after:mx-1 after:h-0.5 after:w-5 after:bg-line-strong after:content-['']"

function Step({ name, index, current, doneWord }: { name: string; index: number; current: number; doneWord: string }) {
  if (index < current) {
    return (
      <>
        <span class={`${dot} bg-success text-white`}>
          <Icon name="check" class="size-4" />
        </span>
        <span>
          {name}
          <span class="sr-only"> ({doneWord})</span>
        </span>
      </>
    )
  }
  const here = index === current
  return (
    <>
      <span class={`${dot} ${here ? 'bg-base-content text-white' : 'border-2 border-line-strong bg-white text-muted'}`}>
        {index + 1}
      </span>
      <span class={here ? 'font-bold' : 'text-muted'}>{name}</span>
    </>
  )
}

/** For work with an order. */
export function Steps({ locale, steps, current }: StepsProps) {
  return (
    <ol class="flex flex-wrap gap-x-1 gap-y-2">
      {steps.map((name, index) => (
        <li
          class={`flex items-center gap-2 ${index < steps.length - 1 ? link : ''}`}
          aria-current={index === current ? 'step' : undefined}
        >
          <Step name={name} index={index} current={current} doneWord={text[locale].done} />
        </li>
      ))}
    </ol>
  )
}
