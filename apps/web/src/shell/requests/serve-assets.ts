import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { NextFunction, Request, RequestHandler, Response } from 'express';
import { assetsFolder } from '@lib/web-kit/rendering/assets';

/** A year, in seconds: the longest that browsers keep anything. */
const FOR_EVER = 'public, max-age=31536000, immutable';
const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

/** Styles, scripts and pictures: named by their content, so kept for ever; packed beforehand where that is taken. */
export const serveAssets = (): RequestHandler => {
  const folder = assetsFolder();
  const files = express.static(folder, {
    cacheControl: false,
    setHeaders: (response) => void response.setHeader('Cache-Control', FOR_EVER),
    index: false,
    redirect: false,
    dotfiles: 'ignore',
  });
  return (request: Request, response: Response, next: NextFunction): void => {
    const name = request.path.slice(1);
    const type = TYPES[/^[\w-]+\.(css|js|svg)$/.exec(name)?.[1] ?? ''];
    if (type && acceptsBrotli(request) && existsSync(join(folder, `${name}.br`))) {
      response.setHeader('Content-Type', type);
      response.setHeader('Content-Encoding', 'br');
      request.url = `/${name}.br`;
    }
    if (type) response.setHeader('Vary', 'Accept-Encoding');
    files(request, response, next);
  };
};

const acceptsBrotli = (request: Request): boolean => /\bbr\b/.test(request.headers['accept-encoding'] ?? '');
