import { list, orNull, shape, text } from '../schemas/schema';
import { hoistShapes } from './hoist-shapes';

const PERSON = shape<{ name: string }>('Person', 'Somebody', { name: text('Their name') });

describe('Shapes with a name', () => {
  it('are moved out once, and referred to wherever they stood', () => {
    const { value, shapes } = hoistShapes({ one: orNull(PERSON), all: list(PERSON, 'Everybody') });
    const reference = { $ref: '#/components/schemas/Person' };
    expect(value.one.anyOf).toEqual([reference, { type: 'null' }]);
    expect(value.all.items).toEqual(reference);
    expect(Object.keys(shapes)).toEqual(['Person']);
    expect(shapes['Person']).toMatchObject({ type: 'object', required: ['name'] });
  });

  it('are not two things under one name', () => {
    const other = shape<{ email: string }>('Person', 'Somebody else', { email: text('Their address') });
    expect(() => hoistShapes([PERSON, other])).toThrow('Two different shapes are called Person');
  });
});
