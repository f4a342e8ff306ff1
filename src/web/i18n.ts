export type Locale = 'vi' | 'en'

/** A message is a text, or a function of what varies in it. Groups may nest. */
export type MessageTable = { readonly [key: string]: string | ((...facts: never[]) => string) | MessageTable }

/** `vi` with its literals widened: the shape the other language has to have, parameters included. */
export type SameKeys<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...facts: infer Facts) => string
      ? (...facts: Facts) => string
      : SameKeys<T[K]>
}

export type Messages<T> = Readonly<Record<Locale, SameKeys<T>>>

/**
 * The message file of a slice: `export const text = messages({ vi: {…}, en: {…} })`, used as `text[locale].key`.
 * A key that only one language has, or a function with other parameters, is a type error.
 */
export function messages<const T extends MessageTable>(tables: { vi: T; en: SameKeys<NoInfer<T>> }): Messages<T> {
  return tables as unknown as Messages<T>
}
