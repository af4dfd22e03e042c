import type { Handler } from "./handle.ts";

export const handleApi: Handler = async (_request, response) => {
  response.writeHead(503).end();
};
