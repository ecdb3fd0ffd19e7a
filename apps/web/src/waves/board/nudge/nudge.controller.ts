import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { AUTHORITIES } from '@lib/boroughs/authorities/authorities';
import { Completion } from '@lib/surveys/completion/completion.service';
import { Nudges } from '@lib/surveys/reminders/nudges.service';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../../access/allow.decorator';
import { CurrentViewer } from '../../../access/current-viewer.decorator';
import { boardPaths, boardRoutes } from '../board.paths';
import { NudgeForm } from './nudge.form';
import { nudgedSentence, presentNudge } from './nudge.presenter';

const NUDGE = 'waves/board/nudge/nudge.njk';

/** Reminders that a commissioner sends by hand. */
@Controller()
export class NudgeController {
  constructor(
    private readonly completion: Completion,
    private readonly nudges: Nudges,
  ) {}

  @Allow('run waves')
  @Get(boardRoutes.nudge)
  async ask(@CurrentViewer() viewer: Viewer, @Param('wave') wave: string): Promise<Page> {
    return page(NUDGE, presentNudge(await this.completion.board(viewer, wave), null));
  }

  @Allow('run waves')
  @Post(boardRoutes.nudge)
  @HttpCode(303)
  async send(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = parseForm(NudgeForm, body);
    if (!form.ok)
      return pageWithProblems(
        NUDGE,
        presentNudge(await this.completion.board(viewer, wave), {
          values: { ...form.values, boroughs: form.values['boroughs'] ?? [] },
          errors: form.errors,
        }),
      );
    const nudged = await this.nudges.send(viewer, wave, idsOf(form.value.boroughs));
    return redirectTo(boardPaths.board(wave), nudgedSentence(nudged));
  }
}

/** By their slugs, which were held against the list. */
export const idsOf = (slugs: readonly string[]): number[] =>
  AUTHORITIES.filter(({ slug }) => slugs.includes(slug)).map(({ id }) => id);
