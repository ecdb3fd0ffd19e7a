import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { ApplyUploadService } from '@lib/placements/importing/apply-upload.service';
import { UploadsService } from '@lib/placements/importing/uploads.service';
import { page, Page, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { periodsWords } from '../import-words';
import { importsPaths, importsRoutes } from '../imports.paths';
import { uploadIdOf } from '../result/upload-result.controller';

/** Undoing an import: asked once more, then done or refused with the list of what hangs on it. */
@Controller()
export class UndoImportController {
  constructor(
    private readonly uploads: UploadsService,
    private readonly applying: ApplyUploadService,
  ) {}

  @Allow('undo imports')
  @Get(importsRoutes.undo)
  async ask(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    const { imports } = await this.uploads.result(viewer, uploadIdOf(id));
    return page('imports/undo/undo.njk', {
      title: 'Undo this import',
      back: { href: importsPaths.upload(id) },
      period: periodsWords(imports),
      paths: { undo: importsPaths.undo(id), upload: importsPaths.upload(id) },
    });
  }

  @Allow('undo imports')
  @Post(importsRoutes.undo)
  @HttpCode(303)
  async undo(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Redirect> {
    await this.applying.undo(viewer, uploadIdOf(id));
    return redirectTo(
      importsPaths.upload(id),
      'The import is undone. Children and placements are worked out again from your other returns.',
    );
  }
}
