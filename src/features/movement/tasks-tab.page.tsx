import { Button, TextLink } from '#web/components/button.tsx'
import { Icon } from '#web/components/icon.tsx'
import { SelectField } from '#web/components/select-field.tsx'
import { DateField, TextField } from '#web/components/text-field.tsx'
import { formatDate } from '#web/format.ts'
import type { ListedTask } from '../task/task.queries.ts'
import { isLate, type TaskState } from '../task/task.ts'
import { movementText } from './movement.messages.ts'
import { isOver } from './movement.ts'
import { MovementFrame, type TabProps } from './movement-frame.page.tsx'
import type { TasksData } from './movement-page.queries.ts'

/** `planning`: the task whose unit and day are being chosen. */
type Props = TabProps<TasksData> & { planning: string | null }

const nextState: Record<TaskState, TaskState> = { open: 'started', started: 'done', done: 'started' }

/** Duties by the unit that has them, and the tasks of each phase. */
export function TasksTab(props: Props) {
  const { locale, data } = props
  const words = movementText[locale]
  const groups = Map.groupBy(data.tasks, (task) => task.phase_name ?? task.unit_name ?? words.noUnit)
  return (
    <MovementFrame {...props} tab="tasks">
      {[...groups].map(([name, tasks]) => (
        <section class="mb-8">
          <h2 class="border-b-2 border-base-content pb-2 text-lg">{name}</h2>
          <ul class="divide-y divide-line">
            {tasks.map((task) => (
              <TaskItem {...props} task={task} />
            ))}
          </ul>
        </section>
      ))}
    </MovementFrame>
  )
}

function TaskItem({ locale, data, task, planning }: Props & { task: ListedTask }) {
  const words = movementText[locale]
  const state = task.state as TaskState
  const mine = data.role === 'officer' || (data.role === 'unit' && task.unit_id === data.unitId)
  const to = nextState[state]
  return (
    <li id={task.id} class="grid gap-x-6 gap-y-2 py-4 md:grid-cols-[minmax(0,1fr)_11rem] md:items-start">
      <div>
        <p>{task.text}</p>
        <p class="mt-1 flex flex-wrap gap-x-4 text-sm text-muted">
          <span class={state === 'done' ? 'state state-met' : 'state state-unknown'}>
            <Icon name={state === 'done' ? 'check' : state === 'started' ? 'play' : 'circle'} />
            {words.taskState[state]}
          </span>
          {task.due_on && <span class="figures">{formatDate(task.due_on)}</span>}
          {isLate(task, data.today) && <span class="state state-missed">{words.late}</span>}
        </p>
        <DoneLine locale={locale} task={task} />
        {data.role === 'officer' && !isOver(data.movement.status) && <PlanTask {...{ locale, data, task, planning }} />}
      </div>
      {mine && !isOver(data.movement.status) && <StateForm locale={locale} task={task} to={to} />}
    </li>
  )
}

function DoneLine({ locale, task }: { locale: Props['locale']; task: ListedTask }) {
  const words = movementText[locale]
  return (
    <>
      {task.done_on && task.done_by_name && (
        <p class="text-sm text-muted">{words.doneBy(formatDate(task.done_on), task.done_by_name)}</p>
      )}
      {task.done_note && <p class="text-sm">{task.done_note}</p>}
    </>
  )
}

function StateForm({ locale, task, to }: { locale: Props['locale']; task: ListedTask; to: TaskState }) {
  const words = movementText[locale]
  const { state } = task
  return (
    <form method="post" action={`/movements/${task.movement_id}/tasks/${task.id}`} class="space-y-2">
      {to === 'done' && (
        <TextField
          name="note"
          id={`note-${task.id}`}
          label={words.taskNote}
          hint={words.taskNoteHint}
          maxlength={2000}
        />
      )}
      <input type="hidden" name="state" value={to} />
      <input type="hidden" name="version" value={String(task.version)} />
      <Button size="small" variant={state === 'done' ? 'quiet' : 'outline'}>
        {state === 'done' ? words.taskChange.open : words.taskChange[to]}
      </Button>
    </form>
  )
}

type Planning = Pick<Props, 'locale' | 'data' | 'planning'> & { task: ListedTask }

/** One form at a time: a choice of every unit beside every task would be most of the page. */
function PlanTask({ locale, data, task, planning }: Planning) {
  const words = movementText[locale]
  const here = `/movements/${task.movement_id}/tasks`
  if (planning !== task.id)
    return (
      <a class="link-plain inline-flex min-h-11 items-center text-sm" href={`${here}?plan=${task.id}#${task.id}`}>
        {words.planTask}
        <span class="sr-only"> {task.text}</span>
      </a>
    )
  return (
    <form method="post" action={`${here}/${task.id}/plan`} class="mt-2 max-w-xl space-y-4">
      <input type="hidden" name="version" value={String(task.version)} />
      <SelectField
        name="unit"
        id={`unit-${task.id}`}
        label={words.taskUnit}
        placeholder={words.noUnit}
        value={task.unit_id ?? ''}
        options={data.units.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <DateField
        name="due"
        id={`due-${task.id}`}
        label={words.taskDue}
        hint={words.taskDueHint}
        value={task.due_on ? formatDate(task.due_on) : ''}
      />
      <div class="flex flex-wrap items-center gap-4">
        <Button size="small">{words.savePlan}</Button>
        <TextLink href={`${here}#${task.id}`}>{words.cancelPlan}</TextLink>
      </div>
    </form>
  )
}
