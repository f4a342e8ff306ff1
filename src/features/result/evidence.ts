import type { FileKind } from '#reading/files/sniff.ts'

/** What a photo, scan or file behind a figure may weigh, and how many one entry may have. */
export const maxEvidenceBytes = 15 * 1024 * 1024
export const maxEvidenceFiles = 20

const office = 'application/vnd.openxmlformats-officedocument'

const mediaTypes: Partial<Record<FileKind, string>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  heic: 'image/heic',
  pdf: 'application/pdf',
  docx: `${office}.wordprocessingml.document`,
  xlsx: `${office}.spreadsheetml.sheet`,
}

/** The media type of a kind of file that can prove a figure; null for any other. */
export const evidenceType = (kind: FileKind): string | null => mediaTypes[kind] ?? null

/** Whether a browser can show it as a picture beside its figure. */
export const isPicture = (mediaType: string): boolean => /^image\/(jpeg|png|webp)$/.test(mediaType)
