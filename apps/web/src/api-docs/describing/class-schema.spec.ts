import 'reflect-metadata';
import {
  ArrayNotEmpty,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUrl,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { Day } from '@lib/kernel/day';
import { classSchema } from './class-schema';
import { IsDay } from './is-day.decorator';
import { ListOf } from './list-of.decorator';
import { Said } from './said.decorator';

class Line {
  @Max(9, { message: 'Give 1 to 9' })
  @Min(1, { message: 'Give 1 to 9' })
  @IsInt({ message: 'Give 1 to 9' })
  @Said('How many', { examples: [3] })
  count!: number;
}

class Order {
  @MaxLength(20, { message: 'Give 20 characters or fewer' })
  @IsString({ message: 'Give a name' })
  @Said('Whose it is')
  name!: string;

  @IsOptional()
  @IsDay({ message: 'Give a day' })
  @Said('By when')
  by?: Day;

  @IsIn(['a', 'b'], { each: true, message: 'Give a or b' })
  @ArrayNotEmpty({ message: 'Give a kind' })
  @Said('Which kinds')
  kinds!: string[];

  @ListOf(Line, 'Give the lines')
  @Said('The lines')
  lines!: Line[];
}

class Unsaid {
  @IsString()
  name!: string;
}

class Unknown {
  @IsUrl()
  @Said('Where')
  address!: string;
}

describe('The schema of a class', () => {
  it('is what its checks take, and what is said of its fields', () => {
    expect(classSchema(Order)).toEqual({
      title: 'Order',
      type: 'object',
      additionalProperties: false,
      required: ['name', 'kinds', 'lines'],
      properties: {
        name: { type: 'string', maxLength: 20, description: 'Whose it is' },
        by: { type: 'string', format: 'date', description: 'By when' },
        kinds: {
          type: 'array',
          minItems: 1,
          items: { type: 'string', enum: ['a', 'b'] },
          description: 'Which kinds',
        },
        lines: {
          type: 'array',
          description: 'The lines',
          items: {
            title: 'Line',
            type: 'object',
            additionalProperties: false,
            required: ['count'],
            properties: {
              count: { type: 'integer', minimum: 1, maximum: 9, description: 'How many', examples: [3] },
            },
          },
        },
      },
    });
  });

  it('cannot be made while nothing is said of a field, or a check is not known', () => {
    expect(() => classSchema(Unsaid)).toThrow('Unsaid.name: say with @Said what it is');
    expect(() => classSchema(Unknown)).toThrow('does not know the check isUrl');
  });
});
