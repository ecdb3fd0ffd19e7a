import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import { IsString } from 'class-validator';
import { Request, Response } from 'express';
import { AuditService } from '@lib/audit/audit.service';
import { SYSTEM } from '@lib/database/context/viewer-context';
import { askForReset } from '@lib/database/installation/practice-reset';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { ConflictError } from '@lib/kernel/domain-error';
import { PRACTICE_RESET_ASKED } from '@lib/kernel/process/start-channel';
import { practiceEditionHere } from '@lib/reference-data/loading/practice-edition';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { Page, page, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Public } from '../access/allow.decorator';
import { Cookies } from '../access/cookies';
import { originOf } from '../access/visitors';
import { ProcessFacts } from '../shell/process-facts';
import { shellPaths } from '../shell/shell.paths';
import { PracticeOnly } from './practice-only';
import { askerOf, editionModel, EditionHere, markOf, RESET_COMMAND } from './practice-reset.presenter';
import { practicePaths } from './practice.paths';

class ResetForm {
  /** Which London they saw, so that sending the form again does not empty the new one. */
  @IsString({ message: 'Open “Reset to today” on the practice page again' })
  london!: string;
}

/**
 * *Reset to today*: the practice London made again from nothing. This only writes down that it is wanted; the
 * `start` that began this process stops it, empties the database and makes the London.
 */
@Controller()
export class PracticeResetController {
  constructor(
    private readonly only: PracticeOnly,
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
    private readonly facts: ProcessFacts,
    private readonly cookies: Cookies,
  ) {}

  @Public()
  @Get(practicePaths.reset)
  async confirm(): Promise<Page> {
    this.only.check();
    const here = await this.units.run(SYSTEM, practiceEditionHere);
    return page('practice/practice-reset.njk', {
      title: 'Reset to today',
      back: { href: practicePaths.practice },
      london: editionModel(here),
      mark: markOf(here),
      byCommand: this.facts.tellStart === null,
      paths: practicePaths,
    });
  }

  @Public()
  @Post(practicePaths.reset)
  async ask(
    @Body() body: unknown,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | Redirect> {
    this.only.check();
    const form = parseForm(ResetForm, body);
    const tell = this.facts.tellStart;
    if (!tell) throw byCommandOnly();
    if (!form.ok || !(await this.writeDown(form.value.london, request))) {
      return redirectTo(practicePaths.practice);
    }
    tell(PRACTICE_RESET_ASKED);
    this.cookies.clear(response, 'session');
    // Whoever asked is nobody from here on, and a page of a service that has stopped leads nowhere else.
    request.viewer = undefined;
    request.session = null;
    return new Page(
      'practice/practice-being-reset.njk',
      { title: 'Reset has started', paths: practicePaths, ready: shellPaths.healthReady },
      ACCEPTED,
    );
  }

  /** @returns false when the London they meant is gone already. */
  private async writeDown(london: string, request: Request): Promise<boolean> {
    return this.units.run(SYSTEM, async (tx) => {
      const here: EditionHere = await practiceEditionHere(tx);
      if (markOf(here) !== london) return false;
      const askedBy = askerOf(request.viewer ?? null);
      await askForReset(tx, askedBy);
      await this.audit.record(
        tx,
        { action: 'practice-reset-asked', particulars: { askedBy: askedBy ?? 'nobody signed in' } },
        originOf(request),
      );
      return true;
    });
  }
}

const ACCEPTED = 202;

const byCommandOnly = (): ConflictError =>
  new ConflictError(
    `This web process was started by itself, so nothing was done. Stop every web and worker process, then run: ${RESET_COMMAND}`,
    'practice-by-command',
  );
