/** What a form was about to send, fields and files. */
export type PostBody = readonly (readonly [name: string, value: string | File])[]

/**
 * A form that was submitted without a network. `seat` is the person in their role: nobody else sends it or sees it.
 * `attention`: the server did not take it as it stands, and its author has to look at it again.
 */
export type Post = {
  id: string
  seat: string
  path: string
  body: PostBody
  label: string
  /** The page the form stands on, where it can be filled again. */
  href: string
  /** Sent only when every figure of this report has been. */
  after: string | null
  state: 'waiting' | 'attention'
  at: number
}

/** A record of something that is kept by its own rules, under a seat and a group. */
export type Kept<T> = { key: string; seat: string; group: string; value: T }

const name = 'thidua'
let opened: Promise<IDBDatabase> | null = null

function open(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1)
    request.onupgradeneeded = () => {
      request.result.createObjectStore('post', { keyPath: 'id' }).createIndex('seat', 'seat')
      request.result.createObjectStore('kept', { keyPath: 'key' }).createIndex('seat', 'seat')
    }
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  return opened
}

/** One transaction; resolves when it is durable, with what `work`'s request gave. */
async function within<T>(store: 'post' | 'kept', work: (objects: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const transaction = (await open()).transaction(store, 'readwrite', { durability: 'strict' })
  const request = work(transaction.objectStore(store))
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request.result)
    transaction.onerror = () => reject(transaction.error)
    transaction.onabort = () => reject(transaction.error)
  })
}

export async function savePost(post: Post): Promise<void> {
  await within('post', (posts) => posts.put(post))
}

export async function removePost(id: string): Promise<void> {
  await within('post', (posts) => posts.delete(id))
}

/** The oldest first. */
export async function listPosts(seat: string): Promise<Post[]> {
  const posts = await within<Post[]>('post', (objects) => objects.index('seat').getAll(seat))
  return posts.toSorted((a, b) => a.at - b.at)
}

export function listKept<T>(seat: string): Promise<Kept<T>[]> {
  return within<Kept<T>[]>('kept', (objects) => objects.index('seat').getAll(seat))
}

/** Reads, changes and writes in one transaction, so that two tabs never undo each other. */
export async function changeKept<T>(
  { key, seat, group }: Omit<Kept<T>, 'value'>,
  change: (value: T | null) => T,
): Promise<T> {
  let after: T | undefined
  await within('kept', (objects) => {
    const read = objects.get(key) as IDBRequest<Kept<T> | undefined>
    read.onsuccess = () => {
      after = change(read.result?.value ?? null)
      objects.put({ key, seat, group, value: after })
    }
    return read
  })
  if (after === undefined) throw new Error('nothing was written')
  return after
}

/** Of version 4; also where a page without https has no `randomUUID`. */
export function newKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID()
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = 0x40 | ((bytes[6] ?? 0) % 16)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) % 64)
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
