import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { NotFoundError } from '@lib/kernel/domain-error';
import { isId } from '@lib/kernel/ids';
import { ApplyUploadService } from '@lib/placements/importing/apply-upload.service';
import { UploadsService } from '@lib/placements/importing/uploads.service';
import { page, Page, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { importsPaths, importsRoutes } from '../imports.paths';
import { presentUploadResult } from './upload-result.presenter';

/** One upload: its problems, its preview, and the one confirmation that applies all of it or nothing. */
@Controller()
export class UploadResultController {
  constructor(
    private readonly uploads: UploadsService,
    private readonly applying: ApplyUploadService,
  ) {}

  @Allow('import returns')
  @Get(importsRoutes.upload)
  async show(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    return page(
      'imports/result/result.njk',
      presentUploadResult(await this.uploads.result(viewer, uploadIdOf(id))),
    );
  }

  @Allow('import returns')
  @Post(importsRoutes.apply)
  @HttpCode(303)
  async apply(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Redirect> {
    await this.applying.apply(viewer, uploadIdOf(id));
    return redirectTo(importsPaths.upload(id));
  }

  @Allow('import returns')
  @Post(importsRoutes.discard)
  @HttpCode(303)
  async discard(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Redirect> {
    await this.applying.discard(viewer, uploadIdOf(id));
    return redirectTo(importsPaths.list);
  }
}

/** What is no key is no upload. @throws NotFoundError as for an upload that is another borough's. */
export const uploadIdOf = (text: string): string => {
  if (!isId(text)) throw new NotFoundError('import');
  return text;
};
