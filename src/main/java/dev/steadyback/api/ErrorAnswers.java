package dev.steadyback.api;

import dev.steadyback.web.Paths;
import dev.steadyback.web.Problem;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.web.ErrorProperties;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** Makes a problem of what was refused before a controller was reached; browsers get the usual error page. */
@Controller
@ConditionalOnWebApplication
class ErrorAnswers extends BasicErrorController {
    ErrorAnswers(ErrorAttributes attributes, List<ErrorViewResolver> resolvers) {
        super(attributes, new ErrorProperties(), resolvers);
    }

    /** A browser that addresses the API is answered by it. */
    @Override
    public ModelAndView errorHtml(HttpServletRequest request, HttpServletResponse response) {
        String sent = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (sent == null || !sent.startsWith(Paths.API)) {
            return super.errorHtml(request, response);
        }
        Problem problem = problem(request);
        response.setStatus(problem.status());
        return new ModelAndView((model, asked, answer) -> {
            answer.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            answer.getOutputStream().write(JsonMapper.shared().writeValueAsBytes(problem));
        });
    }

    private Problem problem(HttpServletRequest request) {
        return Problems.ofStatus(getStatus(request).value(), request.getMethod());
    }

    @Override
    public ResponseEntity<Map<String, @Nullable Object>> error(HttpServletRequest request) {
        Problem problem = problem(request);
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Map.of(
                        "type", problem.type(),
                        "title", problem.title(),
                        "status", problem.status(),
                        "detail", problem.detail(),
                        "errors", problem.errors()));
    }

    /** Without an error there is nothing at this address. */
    @Override
    protected HttpStatus getStatus(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) == null
                ? HttpStatus.NOT_FOUND
                : super.getStatus(request);
    }
}
