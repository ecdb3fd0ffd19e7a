import fc from 'fast-check';
import { showsDay } from './date-formats';
import { serialDateText } from './serial-date';

describe('serial dates', () => {
  it.each([
    [1, '01/01/1900'],
    [59, '28/02/1900'],
    [60, '29/02/1900'],
    [61, '01/03/1900'],
    [44_286, '31/03/2021'],
    [44_286.99, '31/03/2021'],
    [45_351, '29/02/2024'],
    [2_958_465, '31/12/9999'],
  ])('%d is %s', (serial, text) => {
    expect(serialDateText(serial, false)).toBe(text);
  });

  it('count from 1 January 1904 in some workbooks', () => {
    expect(serialDateText(0, true)).toBe('01/01/1904');
    expect(serialDateText(42_824, true)).toBe('31/03/2021');
  });

  it.each([0, -1, 2_958_466, NaN, Infinity])('%d is no day', (serial) => {
    expect(serialDateText(serial, false)).toBeNull();
  });

  it('go up by one day at a time from March 1900 on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_464 }), (serial) => {
        const [day, month, year] = serialDateText(serial, false)!.split('/').map(Number);
        const next = new Date(Date.UTC(year!, month! - 1, day! + 1)).toISOString().slice(0, 10);
        expect(
          serialDateText(serial + 1, false)!
            .split('/')
            .reverse()
            .join('-'),
        ).toBe(next);
      }),
    );
  });
});

describe('number formats that show a day', () => {
  it.each(['dd/mm/yyyy', 'd-mmm-yy', 'mmm yyyy', '[$-809]dd mmmm yyyy;@', 'yyyy\\-mm\\-dd hh:mm', 'mmmm'])(
    '%s does',
    (code) => {
      expect(showsDay(code)).toBe(true);
    },
  );

  it.each(['General', '0.00', 'h:mm AM/PM', '[h]:mm:ss', '0" days"', '[Red]0', '#,##0_d', '@', '£#,##0'])(
    '%s does not',
    (code) => {
      expect(showsDay(code)).toBe(false);
    },
  );
});
