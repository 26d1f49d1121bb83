package dev.steadyback.api;

import dev.steadyback.entry.EntryKind;
import dev.steadyback.platform.Fields;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Hands bodies and queries to the controllers, read the way everything typed in is read. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ApiConfiguration implements WebMvcConfigurer {
    private static final int LARGEST_BODY = 1 << 20;

    static {
        // What is in a body is described by Takes.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Body.class);
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, EntryKind.class, EntryKind::at);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Arguments());
    }

    private static final class Arguments implements HandlerMethodArgumentResolver {
        private static final Map<Class<?>, BiFunction<Fields, Locale, ?>> QUERIES = Map.of(
                AsOfQuery.class, (q, l) -> AsOfQuery.read(q),
                DaysQuery.class, (q, l) -> DaysQuery.read(q),
                TrendQuery.class, (q, l) -> TrendQuery.read(q),
                ReviewQuery.class, (q, l) -> ReviewQuery.read(q),
                Listing.class, (q, l) -> Listing.read(q),
                StartQuery.class, (q, l) -> StartQuery.read(q),
                ReportQuery.class, ReportQuery::read);

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Body.class || QUERIES.containsKey(parameter.getParameterType());
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest webRequest,
                @Nullable WebDataBinderFactory binders)
                throws IOException {
            HttpServletRequest request = Objects.requireNonNull(webRequest.getNativeRequest(HttpServletRequest.class));
            if (parameter.getParameterType() == Body.class) {
                return body(request, parameter.hasParameterAnnotation(MayBeAbsent.class));
            }
            var reader = Objects.requireNonNull(QUERIES.get(parameter.getParameterType()));
            Locale usual = RequestContextUtils.getLocale(request);
            return query(request).read(q -> reader.apply(q, usual));
        }

        private static Body body(HttpServletRequest request, boolean mayBeAbsent) throws IOException {
            if (request.getContentLengthLong() > LARGEST_BODY) {
                throw new BodyTooLarge();
            }
            byte[] bytes = request.getInputStream().readNBytes(LARGEST_BODY + 1);
            if (bytes.length > LARGEST_BODY) {
                throw new BodyTooLarge();
            }
            return mayBeAbsent && bytes.length == 0 ? new Body(Body.emptyObject()) : Body.parse(bytes);
        }

        private static Body query(HttpServletRequest request) {
            ObjectNode query = Body.emptyObject();
            request.getParameterMap().forEach((name, values) -> {
                if (values.length == 1) {
                    query.put(name, values[0]);
                } else {
                    ArrayNode all = query.putArray(name);
                    List.of(values).forEach(all::add);
                }
            });
            return new Body(query);
        }
    }
}
