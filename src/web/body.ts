import express, { type RequestHandler } from 'express';
import { BadRequest } from './errors.ts';
import { readUploads } from './uploads.ts';

/** Forms, read into an object without a prototype: a field given twice is a list, which each form's schema refuses. */
export function readForms(): RequestHandler[] {
  return [
    express.urlencoded({ extended: false, limit: '300kb', parameterLimit: 1000 }),
    readUploads,
    (request, _response, next) => {
      const sendsBody = request.method === 'POST' && Number(request.get('content-length') ?? 0) > 0;
      if (sendsBody && !request.is(['urlencoded', 'multipart']))
        throw new BadRequest('This address takes forms only.');
      for (const values of [request.query, request.body ?? {}]) {
        if (
          Object.keys(values).some(
            (name) => ['__proto__', 'constructor', 'prototype'].includes(name) || /[[\]\0]/.test(name),
          )
        ) {
          throw new BadRequest('The request has a field with a name that no form here has.');
        }
        if (
          Object.values(values)
            .flat()
            .some((value) => typeof value === 'string' && value.includes('\0'))
        ) {
          throw new BadRequest('The request has a character that cannot be kept.');
        }
      }
      next();
    },
  ];
}
