import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { ConflictError, InvalidError } from '@lib/kernel/domain-error';
import { MeetingMinutes } from '@lib/panel/minutes/minutes.service';
import { errorsOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { Page, page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { BecauseForm, NarrativeForm } from './minutes.form';
import { minutesPaths } from './minutes.paths';
import { MinutesFacts, presentMinutes } from './minutes.presenter';

const TEMPLATE = 'panel/minutes/minutes.njk';

/** Minutes of a meeting: written by the coordinator, approved by the chair, version by version. */
@Controller()
export class MinutesController {
  constructor(private readonly minutes: MeetingMinutes) {}

  @Allow('see panels')
  @Get(minutesPaths.minutesPattern)
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Query('version') version?: string,
  ): Promise<Page> {
    const number = version && /^\d{1,4}$/.test(version) ? Number(version) : undefined;
    return page(TEMPLATE, presentMinutes(await this.minutes.read(viewer, id, number), { viewer }));
  }

  @Allow('run the panel')
  @Post(minutesPaths.narrativePattern)
  async narrative(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = parseForm(NarrativeForm, body);
    if (!form.ok) return this.again(viewer, id, { errors: form.errors });
    const { itemId, narrative = '', version } = form.value;
    try {
      await this.minutes.saveNarrative(viewer, id, {
        itemId,
        narrative: narrative.trim() || null,
        version: Number(version),
      });
    } catch (error) {
      if (!(error instanceof ConflictError) || error.code !== 'minute-changed') throw error;
      const { model } = await this.again(viewer, id, {
        errors: { narrative: error.message },
        typed: { itemId, narrative },
      });
      return new Page(TEMPLATE, model, 409);
    }
    return redirectTo(minutesPaths.minutes(id), 'The narrative is saved.');
  }

  @Allow('run the panel')
  @Post(minutesPaths.sendPattern)
  async send(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page | Redirect> {
    try {
      await this.minutes.send(viewer, id);
    } catch (error) {
      if (error instanceof InvalidError) return this.again(viewer, id, { errors: errorsOf(error.problems) });
      throw error;
    }
    return redirectTo(minutesPaths.minutes(id), 'The minutes are with the chair.');
  }

  @Allow('approve minutes')
  @Post(minutesPaths.sendBackPattern)
  async sendBack(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = parseForm(BecauseForm, body);
    if (!form.ok) return this.again(viewer, id, { errors: form.errors });
    await this.minutes.sendBack(viewer, id, form.value.because.trim());
    return redirectTo(minutesPaths.minutes(id), 'The minutes are back with the coordinator.');
  }

  @Allow('approve minutes')
  @Post(minutesPaths.approvePattern)
  async approve(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Redirect> {
    await this.minutes.approve(viewer, id);
    return redirectTo(
      minutesPaths.minutes(id),
      'The minutes are approved. Each borough sees the minute of its own case.',
    );
  }

  @Allow('run the panel')
  @Post(minutesPaths.issuePattern)
  async issue(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Redirect> {
    const issued = await this.minutes.issueRest(viewer, id);
    return redirectTo(
      minutesPaths.minutes(id),
      `${issued} ${issued === 1 ? 'minute is' : 'minutes are'} issued.`,
    );
  }

  @Allow('approve minutes')
  @Post(minutesPaths.reopenPattern)
  async reopen(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = parseForm(BecauseForm, body);
    if (!form.ok) return this.again(viewer, id, { errors: form.errors });
    await this.minutes.reopen(viewer, id, form.value.because.trim());
    return redirectTo(minutesPaths.minutes(id), 'A next version is open. The one before stays readable.');
  }

  private async again(viewer: Viewer, id: string, facts: Omit<MinutesFacts, 'viewer'>): Promise<Page> {
    return pageWithProblems(
      TEMPLATE,
      presentMinutes(await this.minutes.read(viewer, id), { viewer, ...facts }),
    );
  }
}
