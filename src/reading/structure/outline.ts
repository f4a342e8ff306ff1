import type { OutlineNode } from '../plan.ts'
import { inheritedRole } from './roles.ts'
import { headingOf, type Section } from './sections.ts'

const longestHeading = 200

/** The numbered parts of a plan as the reader's outline; bullets are left to the parts that hold them. */
export function outlineOf(root: Section): OutlineNode[] {
  return root.children.filter(isNumbered).map(nodeOf)
}

const isNumbered = ({ kind }: Section) => kind !== 'dash' && kind !== 'plus' && kind !== 'star'

function nodeOf(section: Section): OutlineNode {
  return {
    label: section.label,
    heading: headingOf(section).slice(0, longestHeading),
    role: inheritedRole(section),
    span: [section.start, section.end],
    children: section.children.filter(isNumbered).map(nodeOf),
  }
}
