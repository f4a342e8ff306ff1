import type { StartUpCode, StartUpError, StartUpFacts } from './start-up.ts'

type Sentences = { [Code in StartUpCode]: (facts: StartUpFacts[Code]) => string }

const vi: Sentences = {
  'port-taken': ({ host, port }) =>
    `Cổng ${port} trên ${host} đang được chương trình khác dùng: hãy tắt chương trình đó hoặc chọn cổng khác, ví dụ PORT=${port + 1} npm start.`,
  'port-not-allowed': ({ port }) =>
    `Tài khoản này không được phép mở cổng ${port}: hãy chọn cổng từ 1024 trở lên, ví dụ PORT=3000 npm start.`,
  'host-unknown': ({ host }) => `Máy này không có địa chỉ ${host}: hãy sửa HOST, ví dụ HOST=127.0.0.1 npm start.`,
  'data-folder-in-use': ({ folder }) =>
    `Thư mục dữ liệu ${folder} đang được một lần chạy khác sử dụng: hãy dừng lần chạy đó trước.`,
  'data-folder-copied': ({ folder, original }) =>
    `Thư mục ${folder} là bản chép của ${original} và không mang theo cơ sở dữ liệu: hãy chạy bản gốc, hoặc sao lưu bản gốc rồi khôi phục vào một thư mục mới.`,
  'folder-not-writable': ({ folder }) =>
    `Không ghi được vào thư mục ${folder}: hãy cấp quyền ghi cho tài khoản đang chạy hoặc chọn thư mục khác.`,
  'disk-full': ({ folder, free, needed }) =>
    `Ổ đĩa chứa ${folder} đã đầy (còn ${free} MB, cần ít nhất ${needed} MB): hãy giải phóng chỗ trống rồi chạy lại.`,
  'database-url-invalid': () =>
    'DATABASE_URL không đúng dạng postgres://người-dùng:mật-khẩu@máy-chủ:5432/tên-cơ-sở-dữ-liệu.',
  'database-unreachable': ({ host, port }) =>
    `Không kết nối được máy chủ cơ sở dữ liệu ${host}:${port}: hãy kiểm tra DATABASE_URL và xem máy chủ đó có đang chạy không.`,
  'database-refused-password': ({ host, user }) =>
    `Máy chủ cơ sở dữ liệu ${host} không chấp nhận tài khoản ${user}: hãy kiểm tra tên và mật khẩu trong DATABASE_URL.`,
  'database-without-password': () =>
    'DATABASE_URL không có mật khẩu: mật khẩu của chương trình được suy ra từ đó, hãy đặt mật khẩu cho tài khoản này.',
  'database-missing': ({ host, database }) =>
    `Máy chủ ${host} không có cơ sở dữ liệu ${database}: hãy tạo nó trước hoặc sửa DATABASE_URL.`,
  'database-too-old': ({ host, version }) =>
    `Máy chủ cơ sở dữ liệu ${host} là PostgreSQL ${version}, quá cũ: cần PostgreSQL 15 trở lên.`,
  'database-did-not-start': ({ reason, log }) =>
    `Cơ sở dữ liệu đi kèm không khởi động được (${reason}): xem chi tiết trong ${log}.`,
}

const en: Sentences = {
  'port-taken': ({ host, port }) =>
    `Port ${port} on ${host} is taken by another program: stop it or choose another port, for example PORT=${port + 1} npm start.`,
  'port-not-allowed': ({ port }) =>
    `This account may not open port ${port}: choose one from 1024 up, for example PORT=3000 npm start.`,
  'host-unknown': ({ host }) =>
    `This machine has no address ${host}: correct HOST, for example HOST=127.0.0.1 npm start.`,
  'data-folder-in-use': ({ folder }) => `The data folder ${folder} is in use by another run: stop that run first.`,
  'data-folder-copied': ({ folder, original }) =>
    `The folder ${folder} is a copy of ${original} without its database: run the original, or back it up and restore into a new folder.`,
  'folder-not-writable': ({ folder }) =>
    `The folder ${folder} cannot be written to: allow it for the account that runs the program or choose another folder.`,
  'disk-full': ({ folder, free, needed }) =>
    `The disk that holds ${folder} is full (${free} MB left, at least ${needed} MB needed): make room and start again.`,
  'database-url-invalid': () => 'DATABASE_URL does not have the form postgres://user:password@host:5432/database.',
  'database-unreachable': ({ host, port }) =>
    `The database server ${host}:${port} cannot be reached: check DATABASE_URL and whether that server is running.`,
  'database-refused-password': ({ host, user }) =>
    `The database server ${host} refused the account ${user}: check name and password in DATABASE_URL.`,
  'database-without-password': () =>
    'DATABASE_URL has no password: the program derives its own from it, so give this account one.',
  'database-missing': ({ host, database }) =>
    `The server ${host} has no database ${database}: create it first or correct DATABASE_URL.`,
  'database-too-old': ({ host, version }) =>
    `The database server ${host} is PostgreSQL ${version}, which is too old: PostgreSQL 15 or newer is needed.`,
  'database-did-not-start': ({ reason, log }) =>
    `The database that comes with the program did not start (${reason}): see ${log}.`,
}

export const startUpMessages: Record<'vi' | 'en', Sentences> = { vi, en }

/** One sentence: what is wrong and what to do about it. */
export function startUpSentence<Code extends StartUpCode>(error: StartUpError<Code>, language: 'vi' | 'en'): string {
  return startUpMessages[language][error.code](error.facts)
}
