import { expect, it } from 'vitest'
import { explainStartUp } from './explain-start-up.ts'
import { startUpSentence } from './start-up.messages.ts'
import { explainFileError, portError, StartUpError } from './start-up.ts'

const failure = (code: string) => Object.assign(new Error(code), { code })

it('says in both languages which port is taken and how to choose another', () => {
  const error = portError(failure('EADDRINUSE'), { host: '127.0.0.1', port: 3000 })
  expect(explainStartUp(error)).toBe(
    'Cổng 3000 trên 127.0.0.1 đang được chương trình khác dùng: hãy tắt chương trình đó hoặc chọn cổng khác, ví dụ PORT=3001 npm start.\n' +
      'Port 3000 on 127.0.0.1 is taken by another program: stop it or choose another port, for example PORT=3001 npm start.',
  )
})

it.each([
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EACCES', 'folder-not-writable'],
  ['EROFS', 'folder-not-writable'],
])('takes %s of the file system for %s', (system, code) => {
  expect(explainFileError(failure(system), '/srv/data')).toMatchObject({ code, facts: { folder: '/srv/data' } })
})

it('passes on what it does not know', () => {
  const odd = failure('EMFILE')
  expect(explainFileError(odd, '/srv/data')).toBe(odd)
  expect(explainStartUp(odd)).toBe('Không khởi động được: EMFILE\nCould not start: EMFILE')
})

it('never repeats the password of DATABASE_URL', () => {
  const error = new StartUpError('database-refused-password', { host: 'db.example', user: 'thidua' })
  expect(startUpSentence(error, 'en')).toBe(
    'The database server db.example refused the account thidua: check name and password in DATABASE_URL.',
  )
})
