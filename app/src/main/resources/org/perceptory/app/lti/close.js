// Tells the platform that it may close the window or frame of the registration (LTI Dynamic Registration 1.0, 3.7).
(window.opener ?? window.parent).postMessage({ subject: 'org.imsglobal.lti.close' }, '*');
