import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { IsOptional, IsString } from 'class-validator';
import { Request, Response } from 'express';
import { PracticeSignIn } from '@lib/access/practice/practice-people';
import { SYSTEM } from '@lib/database/context/viewer-context';
import { PracticeClock } from '@lib/database/installation/practice-clock';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { formatDay } from '@lib/kernel/london-format';
import { practiceEditionHere } from '@lib/reference-data/loading/practice-edition';
import { FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Public } from '../access/allow.decorator';
import { Cookies } from '../access/cookies';
import { safePath } from '../access/safe-path';
import { originOf } from '../access/visitors';
import { shellPaths } from '../shell/shell.paths';
import { practicePeople } from './practice-page.presenter';
import { PracticeOnly } from './practice-only';
import { editionModel } from './practice-reset.presenter';
import { practicePaths } from './practice.paths';

class PracticeSignInForm {
  @IsString({ message: 'Choose a person' })
  person!: string;

  /** Where to go on to. */
  @IsOptional()
  @IsString()
  next?: string;
}

/** Choosing a made-up person to be. Scripts send the form too, so it needs no token; other sites still cannot. */
@Controller()
export class PracticeController {
  constructor(
    private readonly only: PracticeOnly,
    private readonly practice: PracticeSignIn,
    private readonly cookies: Cookies,
    private readonly clock: Clock,
    private readonly units: UnitOfWork,
  ) {}

  @Public()
  @Get(practicePaths.practice)
  async index(@Query('next') next?: string): Promise<Page> {
    this.only.check();
    return page('practice/practice.njk', await this.model(formOf({ next: safePath(next) })));
  }

  @Public({ withoutToken: true })
  @Post(practicePaths.signIn)
  async create(
    @Body() body: unknown,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | Redirect> {
    this.only.check();
    const form = parseForm(PracticeSignInForm, body);
    if (!form.ok) return pageWithProblems('practice/practice.njk', await this.model(form));
    const secret = await this.practice.signIn(form.value.person, originOf(request));
    this.cookies.clear(response, 'visit');
    this.cookies.set(response, 'session', secret);
    return redirectTo(safePath(form.value.next) ?? shellPaths.home);
  }

  private async model(form: FormModel): Promise<object> {
    return {
      title: 'Practice',
      people: practicePeople(await this.practice.choices()),
      today: formatDay(this.clock.today()),
      daysAhead: this.clock instanceof PracticeClock ? this.clock.daysAhead() : 0,
      london: editionModel(await this.units.run(SYSTEM, practiceEditionHere)),
      paths: practicePaths,
      form,
      clockForm: formOf({ days: '7' }),
    };
  }
}
