const TONES = '\u0300\u0301\u0303\u0309\u0323'
const tonePattern = new RegExp(`[${TONES}]`, 'g')
const markPattern = /[\u0300-\u036f]/g

const rimes = new Set(
  [
    'a ai ao au ay am an ang anh ac ach ap at ăm ăn ăng ăc ăp ăt âu ây âm ân âng âc âp ât',
    'e eo em en eng ec ep et ê êu êm ên ênh êch êp êt i ia iu im in inh ich ip it',
    'iêu iêm iên iêng iêc iêp iêt yêu yêm yên yêng yêt y ych ynh',
    'o oi om on ong oc op ot oong ooc ô ôi ôm ôn ông ôc ôp ôt ơ ơi ơm ơn ơp ơt',
    'oa oai oao oay oam oan oang oanh oac oach oap oat oăm oăn oăng oăc oăt oe oeo oen oet',
    'u ui um un ung uc up ut ua uân uâng uât uây uê uênh uêch uôi uôm uôn uông uôc uôt uơ',
    'uy uya uyên uyêt uynh uych uyt uyp uyu ư ưi ưu ưng ưc ưt ưa ươi ươu ươm ươn ương ươc ươp ươt',
  ].flatMap((row) => row.split(' ')),
)

const onsets = 'ngh ng nh gh gi kh ph qu th tr ch b c d đ g h k l m n p r s t v x'.split(' ')
const stopRime = /(?:c|ch|p|t)$/

/** Whether the word carries a tone, a vowel mark or đ. */
export function hasMarks(word: string): boolean {
  return /[đĐ]/.test(word) || word.normalize('NFD').search(markPattern) >= 0
}

/**
 * Whether one word could be a Vietnamese syllable: onset and rime exist, the spelling of the onset suits the vowel,
 * and a rime closed by c, ch, p or t carries sắc or nặng. Says nothing about whether the word is used.
 */
export function isSyllable(word: string): boolean {
  const decomposed = word.toLowerCase().normalize('NFD')
  const tones = decomposed.match(tonePattern) ?? []
  if (tones.length > 1) return false
  const toneless = decomposed.replace(tonePattern, '').normalize('NFC')
  return splits(toneless).some(([onset, rime]) => suits(onset, rime) && toneAllowed(rime, tones[0]))
}

function splits(toneless: string): [onset: string, rime: string][] {
  const withOnset = onsets
    .filter((onset) => toneless.startsWith(onset))
    .map((onset): [string, string] => [onset, toneless.slice(onset.length)])
  return [...withOnset, ['', toneless]]
}

function suits(onset: string, rime: string): boolean {
  if (!rimes.has(rime)) return false
  const front = /^[eêiy]/.test(rime)
  if (onset === 'c') return !front
  if (onset === 'k' || onset === 'gh' || onset === 'ngh') return front
  if (onset === 'g') return !/^[eê]/.test(rime)
  if (onset === 'ng') return !front
  return true
}

function toneAllowed(rime: string, tone: string | undefined): boolean {
  return !stopRime.test(rime) || tone === '\u0301' || tone === '\u0323'
}
