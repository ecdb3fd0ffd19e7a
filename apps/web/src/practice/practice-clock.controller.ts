import { Body, Controller, Get, Post, Req } from '@nestjs/common';
import { Matches } from 'class-validator';
import { Request } from 'express';
import { AuditService } from '@lib/audit/audit.service';
import { SYSTEM } from '@lib/database/context/viewer-context';
import { PracticeClock, readClockDays, setClockDays } from '@lib/database/installation/practice-clock';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { InvalidError } from '@lib/kernel/domain-error';
import { formatDay } from '@lib/kernel/london-format';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Public } from '../access/allow.decorator';
import { originOf } from '../access/visitors';
import { PracticeOnly } from './practice-only';
import { practicePaths } from './practice.paths';

class ClockForm {
  @Matches(/^\d{1,4}$/, { message: 'Enter how many days to move forward, as a whole number' })
  days!: string;
}

/** Moves the day that rules go by, for every process of a practice installation. */
@Controller()
export class PracticeClockController {
  constructor(
    private readonly only: PracticeOnly,
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  @Public()
  @Get(practicePaths.clock)
  show(): Redirect {
    this.only.check();
    return redirectTo(practicePaths.practice);
  }

  @Public({ withoutToken: true })
  @Post(practicePaths.clock)
  async forward(@Body() body: unknown, @Req() request: Request): Promise<Redirect> {
    this.only.check();
    const form = parseForm(ClockForm, body);
    if (!form.ok) {
      const problems = [{ field: 'days', message: form.errors['days'] ?? 'Enter a number of days' }];
      throw new InvalidError('The clock was not moved.', 'clock-days', problems);
    }
    return this.moveTo((now) => now + Number(form.value.days), request);
  }

  @Public({ withoutToken: true })
  @Post(practicePaths.today)
  async today(@Req() request: Request): Promise<Redirect> {
    this.only.check();
    return this.moveTo(() => 0, request);
  }

  private async moveTo(daysFrom: (now: number) => number, request: Request): Promise<Redirect> {
    await this.units.run(SYSTEM, async (tx) => {
      const days = daysFrom(await readClockDays(tx));
      await setClockDays(tx, days);
      await this.audit.record(
        tx,
        { action: 'practice-clock-moved', particulars: { days } },
        originOf(request),
      );
    });
    if (this.clock instanceof PracticeClock) await this.clock.refresh();
    return redirectTo(practicePaths.practice, `Here it is ${formatDay(this.clock.today())} now.`);
  }
}
