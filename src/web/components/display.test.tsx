import { describe, expect, it } from 'vitest'
import { Breadcrumbs } from './breadcrumbs.tsx'
import { FigureBar } from './figure-bar.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { Ledger } from './ledger.tsx'
import { Pagination } from './pagination.tsx'
import { StateBadge } from './status.tsx'
import { Steps } from './steps.tsx'
import { SummaryList } from './summary-list.tsx'
import { Tabs } from './tabs.tsx'
import { TaskRow } from './task-row.tsx'
import { TimeLine } from './time-line.tsx'
import { Toast } from './toast.tsx'

describe('a status', () => {
  const words: [state: 'met' | 'on-track' | 'at-risk' | 'missed' | 'unknown', vi: string, icon: string][] = [
    ['met', 'Đạt', 'circle-check-big'],
    ['on-track', 'Đúng tiến độ', 'circle-arrow-right'],
    ['at-risk', 'Có nguy cơ', 'triangle-alert'],
    ['missed', 'Không đạt', 'octagon-x'],
    ['unknown', 'Chưa có số liệu', 'circle-dashed'],
  ]
  for (const [state, vi, icon] of words) {
    it(`${state} has its own word, shape and colour`, () => {
      const html = String(<StateBadge locale="vi" state={state} />)
      expect(html).toContain(vi)
      expect(html).toContain(`#i-${icon}`)
      expect(html).toContain(`state-${state}`)
    })
  }
})

describe('a figure bar', () => {
  it('says its figure and the required level, and carries no style attribute', () => {
    const html = String(<FigureBar locale="vi" label="BHYT" percent={96.84} required={96.5} state="met" />)
    expect(html).toContain('aria-label="BHYT: 96,8\u00a0%, mức yêu cầu 96,5\u00a0%"')
    expect(html).toContain('width="96.8"')
    expect(html).not.toContain('style=')
  })

  it('stays inside its track below nothing and above everything', () => {
    expect(String(<FigureBar locale="vi" label="a" percent={-4} state="missed" />)).toContain('width="0"')
    expect(String(<FigureBar locale="vi" label="a" percent={140} state="met" />)).toContain(
      'width="100" height="8" rx="1" class="fill-success"',
    )
  })
})

describe('a ledger', () => {
  const html = String(
    <Ledger
      caption="Chỉ tiêu"
      columns={[
        { label: 'Tên', sort: 'ascending', href: '?sort=name' },
        { label: 'Yêu cầu', figures: true },
      ]}
      rows={[{ id: 'target-1', cells: ['Thu trên địa bàn', '1.575'] }]}
    />,
  )

  it('labels every cell for the card it becomes on a phone', () => {
    expect(html).toContain('<td role="cell" data-label="Yêu cầu" class="figures">1.575</td>')
  })

  it('keeps the roles of a table and names rows by their first cell', () => {
    expect(html).toContain('<table class="table ledger" role="table">')
    expect(html).toContain('<tr role="row" id="target-1"><th role="rowheader" scope="row"')
  })

  it('says how it is sorted', () => expect(html).toContain('aria-sort="ascending"'))
})

describe('a task row', () => {
  const row = (due: string) => String(<TaskRow locale="vi" due={due} today="2025-11-18" title="Đôn đốc" href="/t" />)

  it('tells how late a task is', () => {
    expect(row('2025-11-05')).toContain('trễ 13 ngày')
    expect(row('2025-11-05')).toContain('Thứ Tư')
    expect(row('2025-11-05')).toContain('05/11')
  })

  it('says nothing of lateness on the day itself', () => expect(row('2025-11-18')).not.toContain('state-missed'))
})

describe('a time line', () => {
  const line = (today: string) =>
    String(
      <TimeLine
        locale="vi"
        from="2025-09-22"
        to="2025-12-31"
        today={today}
        events={[
          { date: '2025-12-31', label: 'Tổng kết' },
          { date: '2025-09-22', label: 'Phát động', done: true },
        ]}
      />,
    )

  it('tells the same stops in words, in the order of days', () => {
    expect(line('2025-11-18')).toContain(
      'Dòng thời gian từ 22/9 đến 31/12: Phát động 22/9, Tổng kết 31/12, Hôm nay, 18/11</title>',
    )
  })

  it('marks today between the stops on a phone too', () => {
    const phone = line('2025-11-18').split('<ol')[1] ?? ''
    expect([
      phone.indexOf('Phát động') < phone.indexOf('Hôm nay'),
      phone.indexOf('Hôm nay') < phone.indexOf('Tổng kết'),
    ]).toEqual([true, true])
  })

  it('draws no mark of today outside its ends', () => {
    expect(line('2026-02-01')).not.toContain('>Hôm nay, 01/02</text>')
    expect(line('2025-11-18')).toContain('>Hôm nay, 18/11</text>')
  })

  it('takes only what was said to be done as done', () => {
    expect(line('2026-02-01').match(/\(đã xong\)/g)).toHaveLength(1)
  })
})

describe('ways around', () => {
  it('breadcrumbs give a phone the way to the parent', () => {
    const crumbs = [
      { label: 'Phong trào', href: '/movements' },
      { label: 'Năm 2025', href: '/movements/1' },
      { label: 'Chỉ tiêu' },
    ]
    const html = String(<Breadcrumbs locale="vi" crumbs={crumbs} />)
    expect(html).toContain('sm:hidden" href="/movements/1"')
    expect(html).toContain('<li aria-current="page">Chỉ tiêu</li>')
  })

  it('one tab is the current one', () => {
    const html = String(
      <Tabs
        label="Phần"
        tabs={[
          { href: '/a', label: 'Tổng quan', current: true },
          { href: '/b', label: 'Chỉ tiêu' },
        ]}
      />,
    )
    expect(html.match(/aria-current="page"/g)).toHaveLength(1)
  })

  it('steps behind are said to be done', () => {
    const html = String(<Steps locale="vi" steps={['Dự thảo', 'Phát động', 'Tổng kết']} current={1} />)
    expect(html.match(/\(đã xong\)/g)).toHaveLength(1)
    expect(html.match(/aria-current="step"/g)).toHaveLength(1)
  })

  it('pages far away are left out', () => {
    const html = String(<Pagination locale="vi" page={10} pages={20} hrefOf={(page) => `?p=${page}`} />)
    expect(html.match(/href="\?p=\d+"/g)).toEqual([
      'href="?p=9"',
      'href="?p=1"',
      'href="?p=9"',
      'href="?p=10"',
      'href="?p=11"',
      'href="?p=20"',
      'href="?p=11"',
    ])
    expect(String(<Pagination locale="vi" page={1} pages={1} hrefOf={String} />)).toBe('')
  })

  it('the other language is offered in its own words and comes back to the page', () => {
    const html = String(<LanguageSwitch locale="vi" path="/search?q=thôn&page=2" />)
    expect(html).toContain('href="/search?q=th%C3%B4n&amp;page=2&amp;lang=en" lang="en"')
    expect(html).toContain('English')
  })

  it('a page already asked for in one language goes back to the other, and never to another host', () => {
    expect(String(<LanguageSwitch locale="en" path="/work?lang=en" />)).toContain('href="/work?lang=vi" lang="vi"')
    expect(String(<LanguageSwitch locale="vi" path="//elsewhere.example/x" />)).toContain('href="/x?lang=en"')
  })
})

describe('what was done', () => {
  it('can be undone by a form that needs no script', () => {
    const undo = { action: '/tasks/1/reopen', fields: { version: '3' } }
    const html = String(
      <Toast locale="vi" undo={undo}>
        Đã xong.
      </Toast>,
    )
    expect(html).toContain('<form method="post" action="/tasks/1/reopen">')
    expect(html).toContain('<input type="hidden" name="version" value="3"/>')
    expect(html).toContain('Hoàn tác')
    expect(html).toContain('data-stay="yes"')
  })

  it('each answer to check has its own link, named for a screen reader', () => {
    const html = String(<SummaryList locale="vi" items={[{ label: 'Hạn', value: '05/12/2025', editHref: '#due' }]} />)
    expect(html).toContain('Sửa<span class="sr-only"> Hạn</span>')
  })
})
