import { Temporal } from 'temporal-polyfill';
import { Day } from './day';

export const LONDON = 'Europe/London';

/** What time it is, for rules and pages. Injected, so that practice can move it and tests can stop it. */
export abstract class Clock {
  abstract now(): Temporal.Instant;

  /** The calendar day in London. */
  today(): Day {
    return this.now().toZonedDateTimeISO(LONDON).toPlainDate().toString() as Day;
  }
}

export class SystemClock extends Clock {
  now(): Temporal.Instant {
    return Temporal.Now.instant();
  }
}

/** A clock that stands at one moment until it is moved: for tests. */
export class FixedClock extends Clock {
  constructor(private moment: Temporal.Instant) {
    super();
  }

  static at(iso: string): FixedClock {
    return new FixedClock(Temporal.Instant.from(iso));
  }

  now(): Temporal.Instant {
    return this.moment;
  }

  moveTo(iso: string): void {
    this.moment = Temporal.Instant.from(iso);
  }

  moveBy(duration: Temporal.DurationLike): void {
    this.moment = this.moment.add(duration);
  }
}
