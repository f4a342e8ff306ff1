import type { Tx } from '#platform/db.ts'
import { samplePlans } from '../../../db/sample/plans.ts'
import {
  cityReports,
  lastPeriodReview,
  neighbourReports,
  neighbours,
  sampleReports,
  villageTargets,
} from '../../../db/sample/results.ts'
import { refreshStateIn } from '../city/refresh-state.command.ts'
import { sampleDifficultyEvents } from '../difficulty/load-sample-difficulties.command.ts'
import {
  hearSampleAnswer,
  offerSampleMovement,
  receiveSampleOffer,
  type SentSample,
  takeUpSampleOffer,
} from '../family/load-sample-offer.command.ts'
import { sampleReviewEvents } from '../movement/load-sample-review.command.ts'
import { handInSamplePlan, launchSamplePlan, sampleTaskEvents } from '../plan/load-sample-plans.command.ts'
import { sampleRegistrationEvents } from '../registration/load-sample-registrations.command.ts'
import { sampleCorrectionEvents, sampleResultEvents } from '../result/load-sample-results.command.ts'
import { sampleScoreEvents } from '../scoring/load-sample-scores.command.ts'
import type { LoadedSample, SampleEvent } from './loaded-sample.ts'
import { enterOffice } from './setup.queries.ts'

/** The offices by the keys of `db/sample/city.ts`. */
export type SampleOffices = ReadonlyMap<string, LoadedSample>

/** The sample's year until today: what each office launched, reported, asked and answered, in the order of days. */
export async function loadSampleYear(tx: Tx, offices: SampleOffices): Promise<void> {
  const of = (key: string): LoadedSample => {
    const office = offices.get(key)
    if (!office) throw new Error(`the sample has no ${key}`)
    return office
  }
  const city = of('dong-giang')
  const days = beginning(city.today)
  await enterOffice(tx, city.tenantId)
  const sent = await cityYear(tx, city, days)
  for (const key of ['bach-lien', 'phu-loc-ha'] as const) {
    await begin(tx, of(key), sent)
    await neighbourYear(tx, of(key), { key, days })
    await refreshStateIn(tx, of(key).as('officer'))
  }
  const commune = of('an-binh-son')
  await begin(tx, commune, sent)
  const movementId = await communeYear(tx, commune, days)
  const answer = await takeUpSampleOffer(tx, commune, { movementId, day: days.communes })
  await refreshStateIn(tx, commune.as('officer'))
  await enterOffice(tx, city.tenantId)
  if (answer) await hearSampleAnswer(tx, city, answer)
}

async function begin(tx: Tx, office: LoadedSample, sent: readonly SentSample[]): Promise<void> {
  await enterOffice(tx, office.tenantId)
  for (const one of sent.filter(({ officeId }) => officeId === office.tenantId))
    await receiveSampleOffer(tx, office, one)
}

type Days = { year: number; month: number; city: string; communes: string; plans: ReturnType<typeof samplePlans> }

/** The city begins on the fifth of January and its communes on the eighth, or today when that is still to come. */
function beginning(today: string): Days {
  const year = Number(today.slice(0, 4))
  const on = (day: string) => (day < today ? day : today)
  const [city, communes] = [on(`${year}-01-05`), on(`${year}-01-08`)]
  const plans = samplePlans(year, { city: Number(city.slice(8)), communes: Number(communes.slice(8)) })
  return { year, month: Number(today.slice(5, 7)), city, communes, plans }
}

async function cityYear(tx: Tx, city: LoadedSample, { year, month, city: day, plans }: Days): Promise<SentSample[]> {
  const spec = { reportEvery: 'quarterly' as const, reportWithinDays: 10, ownersOf: () => null }
  const text = { name: `Kế hoạch 03 năm ${year}.txt`, text: plans.city, day }
  const { movementId, targets } = await launchSamplePlan(tx, city, { ...spec, ...text })
  const sent = await offerSampleMovement(tx, city, { movementId, day, answerBy: `${year}-03-31` })
  const quarters = Array.from({ length: Math.floor((month - 1) / 3) }, (_, index) => index + 1)
  const results = quarters.flatMap((quarter) =>
    sampleResultEvents(city, {
      ...{ targets, period: `${year}-Q${quarter}`, reports: cityReports(quarter), accepted: true },
    }),
  )
  await happen(tx, city, results)
  return sent
}

type Neighbour = { key: keyof typeof neighbours; days: Days }

async function neighbourYear(tx: Tx, office: LoadedSample, { key, days }: Neighbour): Promise<void> {
  const { targets } = await launchSamplePlan(tx, office, {
    ...{ name: `Kế hoạch năm ${days.year}.txt`, text: days.plans[key], day: days.communes },
    // Where a month is asked for late, it is under way when that of others is late.
    ...{ reportEvery: 'monthly', reportWithinDays: key === 'phu-loc-ha' ? 27 : 5 },
    ownersOf: () => Object.keys(neighbours[key]),
  })
  const results = pastMonths(days).flatMap(({ month, period, last }) =>
    sampleResultEvents(office, { targets, period, reports: neighbourReports(key, month, last), accepted: true }),
  )
  await happen(tx, office, results)
}

async function communeYear(tx: Tx, commune: LoadedSample, days: Days): Promise<string> {
  const { year, plans } = days
  const ofVillages = new Set<number>(Object.values(villageTargets))
  const launched = await launchSamplePlan(tx, commune, {
    ...{ name: `Kế hoạch 12 năm ${year}.txt`, text: plans.underWay, day: days.communes },
    // Villages report every month, as the plan's own quarters would be too slow to follow.
    ...{ reportEvery: 'monthly', reportWithinDays: 5 },
    ownersOf: (target) => (ofVillages.has(target) ? ['all-villages'] : null),
  })
  const { movementId } = launched
  const events = [
    ...(await sampleTaskEvents(tx, commune, movementId)),
    ...sampleRegistrationEvents(commune, { ...launched, year }),
    ...sampleScoreEvents(commune, year),
    ...resultEvents(commune, { days, targets: launched.targets }),
    ...(await sampleReviewEvents(tx, commune, movementId)),
    ...sampleDifficultyEvents(commune, { ...launched, year }),
  ]
  await happen(tx, commune, events)
  const draft = { name: `Dự thảo kế hoạch đón xuân ${year + 1}.txt`, text: plans.draft }
  await handInSamplePlan(tx, commune.as('officer'), draft)
  return movementId
}

function resultEvents(
  commune: LoadedSample,
  { days, targets }: { days: Days; targets: ReadonlyMap<number, string> },
): SampleEvent[] {
  return pastMonths(days).flatMap(({ month, period, last }) => {
    const reports = sampleReports(month, last)
    const events = sampleResultEvents(commune, { targets, period, reports, accepted: !last })
    return last ? [...events, ...sampleCorrectionEvents(commune, { ...lastPeriodReview, targets, period })] : events
  })
}

function pastMonths({ year, month }: Days): { month: number; period: string; last: boolean }[] {
  return Array.from({ length: month - 1 }, (_, index) => ({
    month: index + 1,
    period: `${year}-${String(index + 1).padStart(2, '0')}`,
    last: index === month - 2,
  }))
}

/** One after the other, as the days went; what lies after today has not happened. */
async function happen(tx: Tx, { today }: LoadedSample, events: readonly SampleEvent[]): Promise<void> {
  const past = events.filter(({ day }) => day <= today).toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  for (const event of past) await event.happen(tx)
}
