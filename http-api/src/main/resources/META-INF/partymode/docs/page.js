window.ui = SwaggerUIBundle({
  url: '/v1/openapi.json',
  dom_id: '#api',
  deepLinking: true,
  tryItOutEnabled: true,
  // Else a badge of a validator on another host is shown.
  validatorUrl: null,
});
