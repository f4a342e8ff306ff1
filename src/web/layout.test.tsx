import { describe, expect, it } from 'vitest'
import { BareLayout } from './bare-layout.tsx'
import { ErrorPage } from './error.page.tsx'
import { Layout } from './layout.tsx'
import type { ViewContext } from './view-context.ts'

const view: ViewContext = {
  locale: 'vi',
  tenantName: 'Xã An Hưng',
  userName: 'Phạm Thu Hà',
  unitName: 'Phòng Văn hóa - Xã hội',
  role: 'officer',
  signedIn: true,
  nav: [
    { key: 'work', href: '/', label: 'Bàn làm việc', shortLabel: 'Việc', icon: 'list-checks' },
    { key: 'movements', href: '/movements', label: 'Phong trào', icon: 'flag' },
  ],
  path: '/movements',
}

const page = (more: Partial<ViewContext> = {}) =>
  String(
    <Layout
      locale="vi"
      title="Phong trào"
      view={{ ...view, ...more }}
      active="movements"
      islands={['th-draft', 'th-search']}
    >
      <h1>Phong trào</h1>
    </Layout>,
  )

describe('the frame of a page', () => {
  it('is a whole document in its language', () => {
    expect(page()).toMatch(/^<!doctype html><html lang="vi" data-theme="thidua">/)
    expect(page()).toContain('<title>Phong trào - Thi Đua</title>')
  })

  it('leads past the bar to the content', () => {
    expect(page()).toContain('<a class="skip" href="#content">')
    expect(page()).toContain('<main id="content"')
  })

  it('shows only the sections it was given, and where one is, in the row and in the dock', () => {
    expect(page().match(/href="\/movements"/g)).toHaveLength(2)
    expect(page().match(/aria-current="page"/g)).toHaveLength(2)
    expect(page()).not.toContain('Hội đồng')
  })

  it('without sections has neither row nor dock, and the account stays in the bar on a phone', () => {
    const html = page({ nav: [] })
    expect(html).not.toContain('class="dock')
    expect(html).toContain('<th-menu class="relative">')
  })

  it('signs out by a form with its token', () => {
    expect(page()).toContain('<form method="post" action="/sign-out">')
  })

  it('offers other roles only to who has them', () => {
    expect(page()).not.toContain('action="/role"')
    const choices = [
      { role: 'officer', label: 'Công chức' },
      { role: 'unit', label: 'Trưởng thôn' },
    ]
    expect(page({ canSwitchRole: choices })).toContain('name="role" value="unit"')
  })

  it('rings the bell only when it is known, and counts', () => {
    expect(page()).not.toContain('/reminders')
    expect(page({ notifications: 3 })).toContain('aria-label="Thông báo, 3 mới"')
    expect(page({ notifications: 120 })).toContain('99+')
  })

  it('locks by itself only where minutes are set', () => {
    expect(page()).not.toContain('<th-idle-lock')
    expect(page({ idleLockMinutes: 15 })).toContain('data-minutes="15"><form method="post" action="/lock">')
  })

  it('loads each island once', () => {
    expect(page().match(/src="\/assets\/th-search\.js"/g)).toHaveLength(1)
    expect(page().match(/src="\/assets\/th-draft\.js"/g)).toHaveLength(1)
  })

  it('shows a person who is not signed in the way in, and no account', () => {
    const html = page({ signedIn: false, nav: [] })
    expect(html).toContain('href="/sign-in"')
    expect(html).not.toContain('/sign-out')
  })

  it('escapes names', () => {
    expect(page({ userName: '<b>Hà</b>' })).not.toContain('<b>Hà</b>')
  })
})

it('the bare frame offers the other language', () => {
  const html = String(<BareLayout locale="en" title="Sign in" path="/sign-in" />)
  expect(html).toContain('<html lang="en"')
  expect(html).toContain('href="/sign-in?lang=vi" lang="vi"')
})

it('an error page says what happened, what to do, and where to go', () => {
  const html = String(
    <ErrorPage locale="vi" heading="Chưa xem được trang này" reference="k3x9">
      Xin báo người quản trị.
    </ErrorPage>,
  )
  expect(html).toContain('<h1 class="text-3xl">Chưa xem được trang này</h1>')
  expect(html).toContain('Về trang đầu')
  expect(html).toContain('k3x9')
})
