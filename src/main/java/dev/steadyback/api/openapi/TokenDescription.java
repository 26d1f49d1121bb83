package dev.steadyback.api.openapi;

import dev.steadyback.platform.Settings;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says of each operation, where the server asks who somebody is, that it wants a token. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class TokenDescription {
    static final String SCHEME = "token";

    @Bean
    OpenApiCustomizer tokensOfOperations(Settings settings) {
        return api -> {
            if (settings.accounts()) {
                describe(api);
            }
        };
    }

    static void describe(OpenAPI api) {
        api.getComponents()
                .addSecuritySchemes(
                        SCHEME,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("A token that was made on the page “Account”, for reading or for writing"
                                        + " too. A browser that is signed in needs none."));
        if (api.getPaths() != null) {
            api.getPaths().values().stream()
                    .map(PathItem::readOperationsMap)
                    .forEach(operations -> operations.forEach(TokenDescription::describe));
        }
    }

    private static void describe(HttpMethod method, Operation operation) {
        operation.addSecurityItem(new SecurityRequirement().addList(SCHEME));
        operation
                .getResponses()
                .addApiResponse(
                        "401",
                        OpenApiDescription.problem().description("The token is missing, or worth nothing any more"));
        if (method != HttpMethod.GET) {
            operation
                    .getResponses()
                    .addApiResponse("403", OpenApiDescription.problem().description("The token only reads"));
        }
    }
}
