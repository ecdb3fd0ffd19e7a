import 'reflect-metadata';
import { IsIn, IsNotEmpty, IsOptional, MaxLength } from 'class-validator';
import { Day } from '@lib/kernel/day';
import { DateField } from './date-field';
import { parseForm } from './parse-form';
import { SeveralValues } from './several-values';
import { UnexpectedFieldsError } from './unexpected-fields.error';

class EndingForm {
  @MaxLength(5, { message: 'Reason must be 5 characters or fewer' })
  @IsNotEmpty({ message: 'Enter a reason' })
  reason!: string;

  @DateField({ name: 'The date it ended' })
  ended!: Day | null;

  @DateField({ name: 'The date it was agreed', required: 'Enter the date it was agreed' })
  agreed!: Day;

  @IsOptional()
  @SeveralValues()
  @IsIn(['a', 'b'], { each: true, message: 'Choose from the list' })
  kinds!: string[];
}

const good = { reason: 'moved', 'agreed-day': '1', 'agreed-month': '4', 'agreed-year': '2026' };

describe('A form that was sent', () => {
  it('becomes a value of its class, its dates days, its lists lists', () => {
    const form = parseForm(EndingForm, { ...good, _csrf: 'token', kinds: 'a' });
    expect(form.ok && { ...form.value }).toEqual({
      reason: 'moved',
      ended: null,
      agreed: '2026-04-01',
      kinds: ['a'],
    });
    expect(form.value).toBeInstanceOf(EndingForm);
  });

  it('has an empty list where nothing was chosen', () => {
    expect(parseForm(EndingForm, good).value?.kinds).toEqual([]);
  });

  it('keeps what was typed, without the token, and one message a field, in the order of the page', () => {
    const form = parseForm(EndingForm, {
      _csrf: 'token',
      'ended-day': '31',
      'ended-month': '2',
      'ended-year': '2026',
    });
    expect(form.ok).toBe(false);
    expect(form.values).toEqual({ 'ended-day': '31', 'ended-month': '2', 'ended-year': '2026' });
    expect(Object.entries(form.errors)).toEqual([
      ['reason', 'Enter a reason'],
      ['ended', 'The date it ended must be a real date'],
      ['agreed', 'Enter the date it was agreed'],
    ]);
  });

  it('takes a whole day in one field too, as an address or a program gives it', () => {
    expect(parseForm(EndingForm, { reason: 'moved', agreed: '2026-04-01' }).value?.agreed).toBe('2026-04-01');
  });

  it.each([
    ['a field of the entity', { ...good, borough_id: '305' }],
    ['a field twice', { ...good, reason: ['moved', 'other'] }],
    ['a box of a date twice', { ...good, 'agreed-day': ['1', '2'] }],
    ['the prototype', JSON.parse('{"__proto__":{"reason":"moved"}}') as object],
    ['the constructor', { ...good, constructor: 'x' }],
  ])('is refused whole with %s', (_what, body) => {
    expect(() => parseForm(EndingForm, body)).toThrow(UnexpectedFieldsError);
  });

  it.each([[undefined], [null], ['text'], [['a']]])(
    'that is no form (%p) is a form with nothing in it',
    (body) => {
      expect(parseForm(EndingForm, body).errors).toMatchObject({ reason: 'Enter a reason' });
    },
  );

  it('takes text only where text is asked for', () => {
    expect(parseForm(EndingForm, { ...good, reason: { length: 1 } }).ok).toBe(false);
  });
});
