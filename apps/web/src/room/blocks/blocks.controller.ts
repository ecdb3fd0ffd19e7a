import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Clock } from '@lib/kernel/clock';
import { InvalidError } from '@lib/kernel/domain-error';
import { Blocks } from '@lib/high-cost/room/blocks.service';
import { Places } from '@lib/provision/places/places.service';
import { errorsOf, FormErrors, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { roomPaths, roomRoutes } from '../room.paths';
import { BlockForm, blockOf, EndBlockForm, TakeBackBlockForm } from './block.form';
import { presentAddBlock, presentBlocks, presentEndBlock } from './blocks.presenter';

const ADD = 'room/blocks/add.njk';
const END = 'room/blocks/end.njk';

/** The places a borough pays for whether they are used or not. */
@Controller()
export class BlocksController {
  constructor(
    private readonly blocks: Blocks,
    private readonly places: Places,
    private readonly clock: Clock,
  ) {}

  @Allow('see block contracts')
  @Get(roomRoutes.blocks)
  async list(@CurrentViewer() viewer: Viewer): Promise<Page> {
    return page('room/blocks/blocks.njk', presentBlocks(await this.blocks.list(viewer), this.clock.today()));
  }

  @Allow('keep block contracts')
  @Get(roomRoutes.addBlock)
  async toAdd(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    const { setting } = await this.places.of(viewer, id);
    return page(ADD, presentAddBlock(setting, formOf()));
  }

  @Allow('keep block contracts')
  @Post(roomRoutes.addBlock)
  @HttpCode(303)
  async add(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = parseForm(BlockForm, body);
    const again = async (errors: FormErrors): Promise<Page> => {
      const { setting } = await this.places.of(viewer, id);
      return pageWithProblems(ADD, presentAddBlock(setting, { values: form.values, errors }));
    };
    if (!form.ok) return again(form.errors);
    try {
      await this.blocks.add(viewer, blockOf(form.value, id));
    } catch (error) {
      if (error instanceof InvalidError) return again(errorsOf(error.problems));
      throw error;
    }
    return redirectTo(roomPaths.setting(id), 'The block contract is recorded.');
  }

  @Allow('keep block contracts')
  @Get(roomRoutes.endBlock)
  async toEnd(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    const block = await this.blocks.open(viewer, id);
    const values = { endsOn: block.endsOn ?? '', version: String(block.version) };
    return page(END, presentEndBlock(block, formOf(values)));
  }

  @Allow('keep block contracts')
  @Post(roomRoutes.endBlock)
  @HttpCode(303)
  async end(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = parseForm(EndBlockForm, body);
    const again = async (errors: FormErrors): Promise<Page> =>
      pageWithProblems(
        END,
        presentEndBlock(await this.blocks.open(viewer, id), { values: form.values, errors }),
      );
    if (!form.ok) return again(form.errors);
    const { endsOn, version } = form.value;
    try {
      await this.blocks.end(viewer, id, { endsOn, version: Number(version) });
    } catch (error) {
      if (error instanceof InvalidError) return again(errorsOf(error.problems));
      throw error;
    }
    return redirectTo(roomPaths.blocks, 'When the block contract ends is recorded.');
  }

  @Allow('keep block contracts')
  @Post(roomRoutes.takeBackBlock)
  @HttpCode(303)
  async takeBack(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Redirect> {
    const form = parseForm(TakeBackBlockForm, body);
    await this.blocks.takeBack(viewer, id, form.ok ? Number(form.value.version) : 0);
    return redirectTo(roomPaths.blocks, 'The block contract is taken back.');
  }
}
