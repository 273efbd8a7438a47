import type { Response } from 'express';

export type Message = { event: string; data: unknown };

/** Server-sent events: how they are written and ended. */
export type EventWriter = {
  /** @param position what the browser gives back when it comes again: it stands on the last, so that all went before it */
  write(messages: readonly Message[], position?: string): void;
  end(): void;
};

export function beginEvents(response: Response): EventWriter {
  response.status(200).set({
    'Content-Type': 'text/event-stream',
    // Nothing between may keep, compress or gather it.
    'Cache-Control': 'no-store, no-transform',
    'X-Accel-Buffering': 'no',
  });
  response.flushHeaders();
  // Not all at once, when a process that many listened to has ended.
  response.write(`retry: ${2000 + Math.floor(Math.random() * 3000)}\n\n`);
  return {
    write(messages, position) {
      if (response.writableEnded || response.destroyed) return;
      // Whoever does not take what was sent is let go, rather than more and more kept for them: they come again.
      if (response.writableNeedDrain) return void response.destroy();
      const last = messages.at(-1);
      const lines = messages.map((message) => {
        const id = message === last && position !== undefined ? `id: ${position}\n` : '';
        return `event: ${message.event}\n${id}data: ${JSON.stringify(message.data)}\n\n`;
      });
      response.write(lines.join(''));
    },
    end: () => void response.end(),
  };
}
