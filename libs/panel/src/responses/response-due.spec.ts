import { Temporal } from 'temporal-polyfill';
import { responseDue } from './response-due';

describe('the day a response is due', () => {
  it.each([
    ['a Wednesday', '2026-11-25T11:00:00Z', '2026-12-02'],
    ['late on a summer evening, the next day in London', '2026-06-16T23:30:00Z', '2026-06-24'],
    ['two days before Christmas, over three bank holidays', '2026-12-23T11:00:00Z', '2027-01-04'],
    ['the Thursday before Good Friday', '2027-03-25T11:00:00Z', '2027-04-05'],
  ])('is five working days after %s', (_what, confirmed, due) => {
    expect(responseDue(Temporal.Instant.from(confirmed))).toBe(due);
  });
});
