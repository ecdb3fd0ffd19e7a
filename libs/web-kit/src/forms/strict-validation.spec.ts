import 'reflect-metadata';
import { ArgumentMetadata } from '@nestjs/common';
import { IsString, MaxLength } from 'class-validator';
import { StrictValidationPipe } from './strict-validation.pipe';
import { UnexpectedFieldsError } from './unexpected-fields.error';

class NoteBody {
  @MaxLength(5, { message: 'The note must be 5 characters or fewer' })
  @IsString({ message: 'Give a note' })
  note!: string;
}

const read = async (body: unknown, metatype: ArgumentMetadata['metatype'] = NoteBody): Promise<unknown> =>
  new StrictValidationPipe().transform(body, { type: 'body', metatype, data: undefined });

describe('A body of JSON', () => {
  it('becomes a value of its class', async () => {
    const value = await read({ note: 'short' });
    expect(value).toBeInstanceOf(NoteBody);
    expect(value).toEqual({ note: 'short' });
  });

  it.each([
    ['a field that is not asked for', { note: 'a', borough: 305 }],
    ['the constructor', { note: 'a', constructor: { prototype: { admin: true } } }],
    ['the prototype', JSON.parse('{"note":"a","__proto__":{"admin":true}}') as unknown],
    ['the prototype further in', JSON.parse('{"note":{"deep":[{"__proto__":1}]}}') as unknown],
    ['a list in its place', [{ note: 'a' }]],
  ])('is refused whole with %s', async (_what, body) => {
    await expect(read(body)).rejects.toThrow(UnexpectedFieldsError);
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  it.each([
    [{}, 'Give a note'],
    [{ note: 7 }, 'Give a note'],
    [{ note: 'too long' }, 'The note must be 5 characters or fewer'],
  ])('%j is told what to mend, the nearest check first', async (body, message) => {
    await expect(read(body)).rejects.toMatchObject({ problems: [{ field: 'note', message }] });
  });

  it('is left to a handler that reads it itself', async () => {
    expect(await read({ constructor: 'x' }, Object)).toEqual({ constructor: 'x' });
  });
});
