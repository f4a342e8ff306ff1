/**
 * What a reading engine that knows no Vietnamese writes for a letter, with a cost (about the negative logarithm of how
 * often, halved). Each line: the true letters (any of them), then what is seen. Upper case on the seen side holds only
 * for upper case; vowels that differ in nothing but marks are not listed, `letterCost` knows them.
 */
const table = `
đ | d=.1 D=.1 ð=.1 Ð=.1 P=.5 B=.9 DP=.6 p=1.4 b=1.1 Dd=.6 f=1.6 a=1.5
d | đ=.9 cl=.5 Đ=.9 P=1.6
l | 1=.2 I=.2 |=.3 !=.5 i=1.0 t=1.9 [=.7 ]=.7 j=1.1 f=1.5 /=.9
i ì í ỉ ĩ ị | l=.5 1=.4 I=.2 |=.4 !=.4 j=.4 y=.9 t=1.3 f=1.4 r=1.4
t | l=1.0 f=1.0 r=1.3 i=1.4 c=1.3 1=.9 +=.8
c | e=.6 ¢=.3 o=1.3 (=.9 G=1.0 €=.8 t=1.4 ce=.9
g | q=.6 9=.5 y=1.3 8=.8 s=1.4 p=1.4 c=1.4 j=1.3
h | b=.9 n=1.1 li=.9 l=1.6 11=.9 k=1.3
n | m=1.0 u=1.0 ii=.9 r=1.2 ri=1.0 h=1.2 v=1.4 fi=1.2 nn=.7 in=1.0 fm=1.2
m | rn=.3 nn=.6 in=.6 ni=.8 n=1.0 ln=.7 tn=.8 ur=1.2 iii=.8 rm=.9 rri=.9 mm=.8
b | h=1.0 6=.8 l=1.6 lo=1.0 d=1.4 8=.9
v | y=1.1 u=1.3 w=1.3 V=0
p | n=1.5 R=1.1 f=1.5 b=1.4 q=1.3 y=1.5
q | g=.9 9=.8 o=1.4
r | t=1.2 n=1.3 i=1.3 f=1.4 l=1.4
s | 5=.5 $=.5 8=.9 a=1.5 e=1.6 z=1.3 S=0
x | k=1.5 s=1.5 c=1.5 z=1.3 ×=.3
k | lc=.8 R=1.0 x=1.5 h=1.4 le=.9 1c=.8
a | @=.4 4=.9 d=1.2 o=1.3 e=1.3 u=1.5
á à ả ã ạ | 4=.6 3=.9 &=.8 @=.5 d=.9 é=1.7 e=1.8 o=1.3 i=1.5 ai=1.2 aé=.7 6=.9 8=.9 g=1.5 €=1.1
ă ắ ằ ẳ ẵ ặ | i=1.0 d=.8 4=.7 ii=1.1 ia=.8 é=1.0 e=1.2 ê=1.2 ai=.8 in=1.3 g=1.3 aé=.7 :f=1.0 6=.9 u=1.4 o=1.3 &=.8
â ấ ầ ẩ ẫ ậ | i=1.0 d=.8 4=.6 é=.8 e=1.2 4i=.9 g=1.1 ii=.9 ili=1.1 ai=.8 aé=.7 6=.9 &=.8 di=.9 u=1.4 o=1.3 3=.8 f=1.5
e é è ẻ ẽ ẹ | d=1.1 &=.6 c=.9 o=1.3 €=.3 ¢=.5 8=.8 6=.8
ê ế ề ể ễ ệ | €=.3 ¢=.4 &=.7 6=.7 8=.8 c=.9 o=1.2 6é=.7 ¢é=.7 g=1.5 0=.9 ée=.7 a=1.3 i=1.4 é)=.9
o | 0=.3 c=1.0 e=1.2 6=.8 ¢=.7 Q=.8 a=1.3 °=.5
ó ò ỏ õ ọ | 6=.4 0=.4 d=.8 é=.9 e=1.1 ¢=.7 Q=.8 g=1.1 a=1.3 o6=.7 c=1.2 9=.8 €=1.0
ô ố ồ ổ ỗ ộ | 6=.3 d=.6 0=.4 é=.8 b=.8 e=1.0 g=1.0 ¢=.7 Q=.7 éd=.8 Đ=.9 a=1.3 8=.7 é)=.9 O6=.6 4=.9 h=1.3 &=.9 9=.8
ô ố ồ ổ ỗ ộ | €=1.0 o6=.6 ơ=.4 i=1.6
ơ ớ ờ ở ỡ ợ | d=.9 g=.9 q=.8 Q=.7 é=.8 6=.6 ¢=.7 &=.7 e=1.0 0=.7 dé=.9 b=1.0 o'=.3 9=.8 a=1.4 €=1.0 y=1.4 i=1.4
ơ ớ ờ ở ỡ ợ | s=1.5 oi=.9 u=1.4 1=.9 ô=.4
u | ii=.8 v=1.1 n=1.2 li=1.0 il=1.0 w=1.0 i=1.3 o=1.4 a=1.5
ú ù ủ ũ ụ | i=1.1 ii=.7 ti=.8 t=1.1 tu=.7 tii=.8 li=.9 ta=1.0 y=1.1 a=1.2 lu=.8 fi=.9 il=1.0 ili=1.0 o=1.3 u'=.3
ú ù ủ ũ ụ | ui=.8 d=1.4 é=1.9 g=1.4 iiu=.8 ut=.8 9=.9
ư ứ ừ ử ữ ự | w=.4 uw=.3 ir=.7 y=.8 tr=.8 tu=.8 tt=.8 ur=.6 ti=.9 i=1.0 it=.8 itr=.7 itt=.7 li=1.0 ui=.8 a=1.2 u'=.2
ư ứ ừ ử ữ ự | ii=.9 fi=1.1 o=1.3 ue=1.0 irr=.9 uo=.9 rr=1.1 in=1.1 im=1.3 t=1.2 d=1.4 trr=.9 v=1.1 n=1.2 ut=.8 e=1.4
ư ứ ừ ử ữ ự | é=1.3
y ý ỳ ỷ ỹ ỵ | v=.7 i=.9 j=.9 iy=.8 ty=.9 g=1.3 f=1.5 p=1.5 7=.8 ¥=.3
`

export type Confusion = { truth: string; seen: string; cost: number }

/** Every listed pair once. */
export const confusions: readonly Confusion[] = table
  .trim()
  .split('\n')
  .flatMap((row) => {
    const [truths = '', seens = ''] = row.split(/ \| (.*)/)
    return truths.split(' ').flatMap((truth) => seens.split(' ').map((item) => parse(truth, item)))
  })

function parse(truth: string, item: string): Confusion {
  const [, seen, cost] = /^(.+)=(\d?\.?\d)$/.exec(item) ?? []
  if (seen === undefined || cost === undefined) throw new SyntaxError(`confusion table: ${truth} | ${item}`)
  return { truth, seen, cost: Number(cost) }
}
