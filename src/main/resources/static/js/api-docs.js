// The page of the API: its description is this server's own, and no other server is asked to check it.
'use strict';

SwaggerUIBundle({
  url: 'v3/api-docs',
  dom_id: '#api',
  deepLinking: true,
  docExpansion: 'list',
  displayRequestDuration: true,
  filter: true,
  validatorUrl: null,
});
