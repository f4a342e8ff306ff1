import { describe, expect, it } from 'vitest'
import { Button } from './button.tsx'
import { CheckboxGroup, RadioGroup } from './choice-field.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { FileField } from './file-field.tsx'
import { SelectField } from './select-field.tsx'
import { NumberField, PasswordField, TextField } from './text-field.tsx'

describe('a field', () => {
  it('names its control and ties hint, error and what was understood to it', () => {
    const html = String(
      <NumberField name="share" label="Tỷ lệ" hint="Phần trăm" error="Quá 100" understood="968" value="968" />,
    )
    expect(html).toContain('<label class="block font-semibold" for="share">Tỷ lệ</label>')
    expect(html).toContain('aria-invalid="true" aria-describedby="share-hint share-error share-understood"')
    expect(html).toContain('id="share-error"')
    expect(html).toContain('inputmode="decimal"')
    expect(html).toContain('value="968"')
  })

  it('without words of its own is tied to none', () => {
    const html = String(<TextField name="model" label="Tên" />)
    expect(html).not.toContain('aria-describedby')
    expect(html).not.toContain('aria-invalid')
  })

  it('shows what people typed as text, never as markup', () => {
    const html = String(<TextField name="model" label="Tên" value={'"><script>alert(1)</script>'} />)
    expect(html).not.toContain('<script>')
    expect(html).toContain('value="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"')
  })

  it('for a password is never sent back filled', () => {
    const html = String(<PasswordField name="password" label="Mật khẩu" locale="vi" autocomplete="new-password" />)
    expect(html).not.toContain('value=')
    expect(html).toContain('data-show="Hiện" data-hide="Ẩn"')
  })

  it('for a choice marks the chosen one only', () => {
    const options = [
      { value: 'a', label: 'Phòng Kinh tế' },
      { value: 'b', label: 'Trạm Y tế' },
    ]
    const html = String(<SelectField name="unit" label="Đơn vị" options={options} value="b" placeholder="Chọn" />)
    expect(html).toContain('<option value="b" selected="">Trạm Y tế</option>')
    expect(html).toContain('<option value="a">Phòng Kinh tế</option>')
    expect(html).toContain('<option value="">Chọn</option>')
  })

  it('for a file takes several when told', () => {
    const html = String(<FileField name="plan" label="Kế hoạch" accept=".docx" multiple />)
    expect(html).toContain('type="file"')
    expect(html).toContain('accept=".docx" multiple=""')
    const own = String(<FileField name="plan" label="Kế hoạch" choose="Chọn tệp" />)
    expect(own).toMatch(/<label [^>]*for="plan">Chọn tệp<\/label>/)
  })
})

describe('a question with answers', () => {
  const choices = [
    { value: 'yes', label: 'Đã họp' },
    { value: 'no', label: 'Chưa họp' },
  ]

  it('has its first answer under the id an error summary leads to', () => {
    const html = String(
      <RadioGroup name="meeting" label="Đã họp chưa?" choices={choices} value="no" error="Chọn một" />,
    )
    expect(html).toContain('id="meeting" name="meeting" value="yes"')
    expect(html).toContain('id="meeting-2" name="meeting" value="no" checked=""')
    expect(html).toContain('<fieldset aria-describedby="meeting-error">')
  })

  it('may have several answers', () => {
    const html = String(<CheckboxGroup name="channel" label="Cách nhắc" choices={choices} values={['yes', 'no']} />)
    expect(html.match(/checked=""/g)).toHaveLength(2)
  })
})

describe('an error summary', () => {
  it('counts, and leads to the fields', () => {
    const issues = [{ field: 'share', message: 'Quá 100' }, { message: 'Kỳ này đã khóa' }]
    const html = String(<ErrorSummary locale="vi" issues={issues} />)
    expect(html).toContain('Còn 2 chỗ cần sửa')
    expect(html).toContain('href="#share"')
    expect(html).toContain('autofocus=""')
    expect(html).toContain('<li>Kỳ này đã khóa</li>')
  })

  it('is nothing when nothing is wrong', () => {
    expect(String(<ErrorSummary locale="en" issues={[]} />)).toBe('')
  })
})

describe('a button', () => {
  it('submits unless told otherwise, and stays focusable when it cannot be used yet', () => {
    expect(String(<Button>Gửi</Button>)).toContain('<button type="submit" class="btn btn-outline"')
    const html = String(
      <Button variant="primary" ariaDisabled>
        Gửi
      </Button>,
    )
    expect(html).toContain('aria-disabled="true"')
    expect(html).not.toContain(' disabled')
  })
})
