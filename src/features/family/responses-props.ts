import type { TabProps } from '../movement/movement-frame.page.tsx'
import type { ResponsesData } from './family-page.queries.ts'

/** What every part of the page of responses is given. */
export type ResponsesProps = TabProps & { found: ResponsesData }
