import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ConflictError, InvalidError } from '@lib/kernel/domain-error';
import { Viewer } from '@lib/access/viewer';
import { WAVE_MOVE_NAMES, WAVE_MOVES, WaveMoveName } from '@lib/surveys/waves/wave-moves';
import { WaveMoving } from '@lib/surveys/waves/wave-moving.service';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { wavesPaths, wavesRoutes } from '../waves.paths';
import { MoveForm } from './move.form';
import { presentMove } from './move.presenter';

const TEMPLATE = 'waves/moves/move.njk';

/** A step of a wave, with what it means before it is taken. */
@Controller()
export class WaveMoveController {
  constructor(private readonly moving: WaveMoving) {}

  @Allow('run waves')
  @Get(wavesRoutes.move)
  async ask(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') id: string,
    @Query('to') to?: unknown,
  ): Promise<Page> {
    const name = moveNamed(to);
    return page(TEMPLATE, presentMove(await this.moving.check(viewer, id, name), name));
  }

  @Allow('run waves')
  @Post(wavesRoutes.move)
  @HttpCode(303)
  async move(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = parseForm(MoveForm, body);
    const name = moveNamed(form.values['to']);
    try {
      await this.moving.move(viewer, id, name, Number(form.value?.seen));
      return redirectTo(wavesPaths.settings(id), WAVE_MOVES[name].done);
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      const checked = await this.moving.check(viewer, id, name);
      return new Page(TEMPLATE, { ...presentMove(checked, name), refused: error.message }, 409);
    }
  }
}

/** @throws InvalidError for what is no step */
const moveNamed = (to: unknown): WaveMoveName => {
  const name = WAVE_MOVE_NAMES.find((one) => one === to);
  if (name) return name;
  throw new InvalidError(`Say which step: ${WAVE_MOVE_NAMES.join(', ')}.`, 'no-such-move');
};
